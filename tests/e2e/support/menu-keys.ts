// The menu's keys reach the menu only from a real keyboard. In a test they are answered here, for keys that the page itself left alone.
import type { Page } from 'playwright-core'
import type { MenuEntry } from '../../host/sides.ts'

const BINDING = '__dossierMenuKey'

interface Keys {
  readonly item: string
  readonly key: string
  readonly control: boolean
  readonly command: boolean
  readonly shift: boolean
  readonly alt: boolean
}

export async function answerMenuKeys(
  page: Page,
  menu: readonly MenuEntry[],
  choose: (item: string) => Promise<void>,
): Promise<void> {
  const all = menu.flatMap(({ id, path, accelerator }) => (accelerator ? [keysOf(id ?? path, accelerator)] : []))
  const keys = { binding: BINDING, all }
  await page.exposeBinding(BINDING, (_, item: string) => choose(item))
  await page.addInitScript(listen, keys)
  // The page may be there already.
  await page.evaluate(listen, keys)
}

function keysOf(item: string, accelerator: string): Keys {
  const parts = accelerator.split('+')
  const key = (parts.pop() ?? '').toLowerCase()
  const mac = process.platform === 'darwin'
  const has = (...names: string[]) => parts.some((part) => names.includes(part))
  return {
    item,
    key: key === 'return' ? 'enter' : key === 'plus' ? '+' : key,
    control: has('Ctrl', 'Control') || (!mac && has('CmdOrCtrl', 'CommandOrControl')),
    command: has('Cmd', 'Command') || (mac && has('CmdOrCtrl', 'CommandOrControl')),
    shift: has('Shift'),
    alt: has('Alt', 'Option'),
  }
}

/** Runs in the page. */
function listen({ binding, all }: { binding: string; all: Keys[] }): void {
  const holder = window as unknown as Record<string, (item: string) => Promise<void>>
  const choose = holder[binding]
  delete holder[binding]
  if (window.top !== window || !choose) return
  window.addEventListener('keydown', (event) => {
    const keys = all.find(
      (one) =>
        one.key === event.key.toLowerCase() &&
        one.control === event.ctrlKey &&
        one.command === event.metaKey &&
        one.shift === event.shiftKey &&
        one.alt === event.altKey,
    )
    if (!keys) return
    // Electron asks the menu after every listener of the page has had the key. (A timer would wait for `page.clock`.)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      if (!event.defaultPrevented) void choose(keys.item)
    }
    port2.postMessage(null)
  })
}
