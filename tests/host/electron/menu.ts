// The application's menu, pressed by the test instead of a hand.
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../sides.ts'
import { app } from './app.ts'
import { strict } from './strict.ts'
import { test } from './test-side.ts'
import { frontWindow } from './windows.ts'

/** What the system does itself, as far as a page can tell. */
const EDITS = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete']

export class Menu {
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[] = []) {
    this.items = items
    return strict('Menu', this)
  }
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    shown = menu
  }
  static getApplicationMenu(): Menu | null {
    return shown
  }
  getMenuItemById(id: string): MenuItem | null {
    return withPaths(this).find(({ item }) => item.id === id)?.item ?? null
  }
}

let shown: Menu | null = null

export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly click: MenuItemConstructorOptions['click']
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: MenuItemConstructorOptions) {
    const { id, label, role, type, accelerator, submenu, click, enabled = true, visible = true, checked = false } = options
    this.id = id
    this.role = role
    this.label = label ?? role ?? ''
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = typeof accelerator === 'string' && accelerator !== '' ? accelerator : undefined
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined)
    this.click = click
    this.enabled = enabled
    this.visible = visible
    this.checked = checked
    return strict('MenuItem', this)
  }
}

export function menuEntries(): MenuEntry[] {
  return withPaths(shown).map(({ item, path }) => ({
    id: item.id ?? null,
    path,
    accelerator: item.click && item.enabled && item.visible ? (item.accelerator ?? null) : null,
  }))
}

/** Presses the item of this id or path ("File > Export…"). */
export function choose(wanted: string): void {
  const all = withPaths(shown)
  const item = all.find(({ item, path }) => item.id === wanted || path === wanted)?.item
  if (!item) throw new Error(`The menu has no "${wanted}", only: ${all.map(({ item, path }) => item.id ?? path).join(', ')}.`)
  if (!item.enabled || !item.visible) throw new Error(`The menu's "${wanted}" cannot be pressed now.`)
  const window = frontWindow()
  if (item.click) (item.click as (...args: unknown[]) => void)(item, window, strict('menu event', {}))
  else if (item.role === 'quit') app.quit()
  else if (item.role === 'close') window?.close()
  else if (item.role === 'minimize') window?.minimize()
  else if (item.role && window && EDITS.includes(item.role)) void test.edit(window.id, item.role)
  else throw new Error(`The stand-in Electron cannot do what the system does for "${wanted}".`)
}

function withPaths(menu: Menu | null | undefined, above = ''): { item: MenuItem; path: string }[] {
  return (menu?.items ?? []).flatMap((item) => {
    if (item.type === 'separator') return []
    const path = above + item.label.replace(/&(.)/g, '$1')
    return item.submenu ? withPaths(item.submenu, `${path} > `) : [{ item, path }]
  })
}
