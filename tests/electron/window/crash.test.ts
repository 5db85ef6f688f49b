import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { offerAfterCrash, type Answer } from '../../../electron/window/crash.ts'

/** As much of a window as is touched. */
function windowThat(done: string[]): { window: BrowserWindow; contents: EventEmitter } {
  const contents = new EventEmitter()
  const window = {
    webContents: contents,
    isDestroyed: () => false,
    loadURL: (url: string) => Promise.resolve(done.push(url)),
    destroy: () => done.push('destroyed'),
  }
  return { window: window as unknown as BrowserWindow, contents }
}

test.each([
  ['again', 'app://bundle/'],
  ['quit', 'destroyed'],
] as [Answer, string][])('after a crash the answer "%s" leads to %s', async (answer, expected) => {
  const done: string[] = []
  const asked: string[] = []
  const { window, contents } = windowThat(done)
  offerAfterCrash(window, (sentence) => {
    asked.push(sentence)
    return Promise.resolve(answer)
  })
  contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
  await expect.poll(() => done).toEqual([expected])
  expect(asked).toEqual(['The window failed (oom). Every answer you gave is kept.'])
})

test('a page that ended well is no crash', () => {
  const { window, contents } = windowThat([])
  offerAfterCrash(window, () => Promise.reject(new Error('asked')))
  contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
})
