// Small documents of our own for tests that need to know what is in them, and the ways a person gives them to the app.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file on the disk. */
export function paper(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, content)
  return place
}

/** Where a file would be saved. */
export function placeFor(name: string): string {
  return path.join(folder, name)
}

export const HARBOUR = `The harbour of Marwick

Published 12 March 2021

The Marwick Harbour Act was passed on 4 June 1887. The Marwick Harbour Company built the first pier in 1891.
Parliament granted the company £42,000 in 1889. The new lighthouse was opened by Queen Victoria in September 1894.

In 1921 the Marwick Harbour Company ended its ferry to Denmark. The Scottish Office bought the harbour in 1947 for £310,000.
In 1998 the Scottish Parliament closed the old pier. The museum in the lighthouse had 23,500 visitors in 2019.
`

/** The same article as a long book: \`times\` chapters, each with its own years and sums. */
export function longPaper(times: number): string {
  const chapters = Array.from({ length: times }, (_, i) => {
    const year = 1500 + (i % 500)
    return [
      `## Chapter ${i + 1}`,
      '',
      `The Marwick Bridge Act ${i + 1} was passed on 4 June ${year}. The Marwick Bridge Company ${i + 1} built its bridge in ${year + 4}.`,
      `Parliament granted the company £${(i + 2) * 1000} in ${year + 2}. It rained for most of that summer, and little was written down about it.`,
      '',
      `The people of the town went about their work. `.repeat(12).trim(),
      '',
    ].join('\n')
  })
  return ['# The bridges of Marwick', '', ...chapters].join('\n')
}

/** Drops files on the window, as a hand would. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await page.getByRole('main').waitFor()
  const carried = files.map(({ name, content }) => ({ name, content: typeof content === 'string' ? content : [...content] }))
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer()
    for (const { name, content } of given)
      dataTransfer.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
    const target = document.querySelector('main') ?? document.body
    target.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, carried)
}

/** How many rows a table of the browser's own store holds, read past the app. */
export async function rowsIn(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const open = indexedDB.open('dossier')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(new Error('The database could not be opened.'))
    })
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[])
      request.onerror = () => reject(new Error(name))
    })
    database.close()
    return rows
  }, table)
}
