// One window of the app: a page of Chromium, with its preload, its guards and the app's own scheme.
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import { fromWeb, isOwn, toWeb } from './address.ts'
import { DELIVER, inPage, type Plan } from './preload-page.ts'
import type { FrameSeen, MainSide } from './sides.ts'
import type { Remote } from './wire.ts'

const BINDING = '__dossierHost'

export class HostWindow {
  readonly id: number
  readonly page: Page
  readonly #main: Remote<MainSide>
  #sending: Promise<unknown> = Promise.resolve()
  #drawn = false

  private constructor(id: number, page: Page, main: Remote<MainSide>) {
    this.id = id
    this.page = page
    this.#main = main
  }

  static async open(
    id: number,
    page: Page,
    main: Remote<MainSide>,
    size: { width: number; height: number },
    preload: string | null,
  ) {
    const window = new HostWindow(id, page, main)
    await page.setViewportSize(size)
    await page.exposeBinding(BINDING, ({ frame }, kind: 'invoke' | 'send', channel: string, args: unknown[]) =>
      kind === 'invoke' ? main.invoke(window.#seen(frame), channel, args) : main.message(window.#seen(frame), channel, args),
    )
    if (preload !== null) await page.addInitScript({ content: preloadScript(preload) })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) void main.navigated(id, fromWeb(frame.url())).catch(() => undefined)
    })
    page.on('crash', () => void main.crashed(id).catch(() => undefined))
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.enable')
    cdp.on('Page.windowOpen', ({ url }) => void main.opensWindow(id, fromWeb(url)).catch(() => undefined))
    return window
  }

  async load(url: string): Promise<void> {
    await this.page.goto(toWeb(url))
    if (this.#drawn) return
    this.#drawn = true
    await this.#main.drawn(this.id)
  }

  /** In order. What no page hears is lost, as in Electron. */
  send(channel: string, args: unknown[]): Promise<void> {
    const sent = this.#sending.then(() =>
      this.page.evaluate(
        ([deliver, channel, args]) => {
          const heard = (window as unknown as Record<symbol, unknown>)[Symbol.for(deliver)] as
            ((channel: string, args: unknown[]) => void) | undefined
          heard?.(channel, args)
        },
        [DELIVER, channel, args] as const,
      ),
    )
    this.#sending = sent.catch(() => undefined)
    return sent
  }

  /** Whether the page may make this request; only going somewhere is the main process's to refuse. */
  async allows(request: Request): Promise<boolean> {
    if (!request.isNavigationRequest()) return true
    return this.#main.mayNavigate(this.#seen(request.frame()), fromWeb(request.url()))
  }

  #seen(frame: Frame): FrameSeen {
    return { window: this.id, top: frame === this.page.mainFrame(), url: fromWeb(frame.url()) }
  }
}

/** Answers every request of every page: the app's scheme by the main process, everything else not at all. */
export async function routeAll(
  context: BrowserContext,
  main: Remote<MainSide>,
  windows: ReadonlyMap<number, HostWindow>,
  notes: { readonly requests: string[]; readonly refused: string[] },
): Promise<void> {
  const answer = async (route: Route) => {
    const request = route.request()
    const window = windowOf(request, windows)
    // A page that another page opened: Electron never lets it begin.
    if (!window || !(await window.allows(request))) {
      notes.refused.push(request.url())
      return route.abort('aborted')
    }
    if (!isOwn(request.url())) {
      if (request.isNavigationRequest()) notes.requests.push(request.url())
      return route.abort('internetdisconnected')
    }
    const { status, headers, body } = await main.request({
      url: fromWeb(request.url()),
      method: request.method(),
      headers: request.headers(),
      body: request.postDataBuffer(),
    })
    await route.fulfill({ status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) })
  }
  // Requests on their way when a window closes have nobody left to hear the answer.
  await context.route('**/*', (route) => answer(route).catch(() => route.abort('aborted').catch(() => undefined)))
}

function windowOf(request: Request, windows: ReadonlyMap<number, HostWindow>): HostWindow | undefined {
  try {
    const page = request.frame().page()
    return [...windows.values()].find((window) => window.page === page)
  } catch {
    return undefined
  }
}

function preloadScript(source: string): string {
  const plan: Plan = { binding: BINDING, platform: process.platform }
  const preload = `function (require, process) { const module = { exports: {} }, exports = module.exports;\n${source}\n}`
  return `(${inPage.toString()})(${JSON.stringify(plan)}, ${JSON.stringify(DELIVER)}, ${preload})`
}
