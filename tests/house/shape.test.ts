// What a newcomer relies on: files that fit in the head, names that say what they hold, and commands that are there.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../support/data.ts'
import { read, sources } from './files.ts'

const HOUSES = ['decks', 'electron', 'renderer', 'tests']
const files = HOUSES.flatMap((house) => sources(house, /\.(ts|tsx|mjs|css)$/))

test('no file is longer than 400 lines', () => {
  const long = files.map((file) => ({ file, lines: read(file).split('\n').length - 1 })).filter(({ lines }) => lines > 400)
  expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([])
})

test('nothing lives in a drawer', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types|misc)(\/|\.tsx?$)/.test(file))).toEqual([])
})

describe('the commands that the papers name', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const papers = ['README.md', 'ARCHITECTURE.md', 'DEVELOPERS.md'].filter((paper) => existsSync(path.join(root, paper)))

  test.each(papers)('%s names only commands that exist', (paper) => {
    const named = Array.from(
      read(paper).matchAll(/npm (?:run (?:-\S+ )*([\w:-]+)|(start|test)\b)/g),
      ([, run, short]) => run ?? short ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test.each(papers)('%s names only files that exist', (paper) => {
    const named = Array.from(
      read(paper).matchAll(/(?:^|[\s(`])((?:decks|electron|renderer|tests)\/[\w./-]+\.(?:tsx?|mjs|json|html|yml))/gm),
      ([, file]) => file ?? '',
    )
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  test('every script runs a file that exists', () => {
    const named = Object.values(scripts).flatMap((script) =>
      Array.from(script.matchAll(/\b((?:electron|tests)\/[\w/.-]+\.(?:mjs|ts))/g), ([file]) => file),
    )
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

test('study is tested as it is done: by keys', () => {
  const study = files.filter((file) => /tests\/e2e\/(study|decks|mend|foresee|history|bad-study)[\w-]*\.test\.ts$/.test(file))
  expect(study.length).toBeGreaterThan(5)
  expect(study.filter((file) => /\.(click|dblclick|tap|check|dragTo)\(|\.mouse\b/.test(read(file)))).toEqual([])
})
