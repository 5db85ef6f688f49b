import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../electron/contract.ts'
import { menuTemplate } from '../../electron/menu.ts'

/** Every command there is: the type makes the list total. */
const COMMANDS: Record<Command, true> = {
  'new-note': true,
  'new-deck': true,
  'add-documents': true,
  'paste-text': true,
  import: true,
  export: true,
  'back-up': true,
  restore: true,
  undo: true,
  redo: true,
  find: true,
  study: true,
  desk: true,
  documents: true,
  keep: true,
  cards: true,
  decks: true,
  history: true,
  settings: true,
  keys: true,
  about: true,
}

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

describe.each(['linux', 'darwin', 'win32'] as const)('the menu on %s', (platform) => {
  const sent: Command[] = []
  const all = items(menuTemplate(platform, (command) => sent.push(command), false))

  test('has every command once, and each sends itself', () => {
    const ids = all.flatMap((item) => (item.id ? [item.id] : []))
    expect(ids.toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
    sent.length = 0
    for (const item of all) if (item.id) (item.click as unknown as () => void)()
    expect(sent).toEqual(ids)
  })

  test('gives no two items the same keys', () => {
    const keys = all.flatMap((item) => (item.accelerator ? [item.accelerator.toString()] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('can be left: quit stands in it', () => {
    expect(all.some((item) => item.role === 'quit')).toBe(true)
  })

  test('shows the developer tools only while developing', () => {
    expect(all.some((item) => item.role === 'toggleDevTools')).toBe(false)
    expect(items(menuTemplate(platform, () => undefined, true)).some((item) => item.role === 'toggleDevTools')).toBe(true)
  })
})
