// `evaluate -- --check` against documents and a reader's list of the test's own: what fell is named, and the exit code says it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/data.ts'
import { run, terminal } from './terminal.ts'

const { folder } = terminal()
const BASELINE = path.join(root, 'tests/evaluate/baseline.json')

beforeAll(() => {
  for (const room of ['documents', 'gold']) mkdirSync(path.join(folder(), 'data', room), { recursive: true })
  writeFileSync(
    path.join(folder(), 'data/documents/bridge.txt'),
    'The bridges of Arnford\n\nPublished 9 April 2021\n\nJohann Weber opened the Long Bridge of Arnford in May 1926.\n',
  )
  const expected = ['fact', 'date', 'shift'].map((kind) => ({
    ...{ id: kind, kind, at: 'a sentence that is not there' },
    ...(kind === 'shift' ? { before: 'x', after: 'y' } : { answer: 'z' }),
  }))
  writeFileSync(path.join(folder(), 'data/gold/bridge.json'), JSON.stringify(expected))
})

test('a figure that fell is named with what it was, and the baseline stays as it is', async () => {
  const before = readFileSync(BASELINE, 'utf8')
  const { code, said } = await run(['evaluate', '--check'], { DOSSIER_DATA: path.join(folder(), 'data') })
  expect(code).toBe(1)
  const kept = JSON.parse(before) as Record<string, number>
  expect(said).toContainEqual(expect.stringContaining(`"recall date" was ${kept['recall date']} and is 0.`))
  expect(readFileSync(BASELINE, 'utf8')).toBe(before)
})

test('without --check the figures are told and 0 is the end', async () => {
  const { code, out } = await run(['evaluate'], { DOSSIER_DATA: path.join(folder(), 'data') })
  expect(code).toBe(0)
  expect(out).toMatch(/bridge\.txt\s+date\s+0 of 1\s+missed: date/)
})

test('without the documents it says so, and fails only where they are required', async () => {
  const nowhere = { DOSSIER_DATA: path.join(folder(), 'nothing'), DOSSIER_DATA_REQUIRED: '0' }
  expect(await run(['evaluate', '--check'], nowhere)).toMatchObject({ code: 0, said: [expect.stringContaining('not evaluated')] })
  expect(await run(['evaluate', '--check'], { ...nowhere, DOSSIER_DATA_REQUIRED: '1' })).toMatchObject({ code: 1 })
})

test('an option it does not know is refused', async () => {
  expect(await run(['evaluate', '--chekc'])).toMatchObject({ code: 1, said: [expect.stringContaining('"--chekc"')] })
})
