// Words to tags, left to right.
import { Keys, type Scorer } from './keys.ts'
import { tagKeys } from './tag-keys.ts'
import type { WordFace } from './words.ts'

/** Tags by number, and how far the best was ahead of the second best. */
export interface Tagging {
  readonly best: Int16Array
  readonly second: Int16Array
  readonly margins: Int32Array
}

/** Told of each decision while training. */
export type Lesson = (at: number, keys: Keys, guess: number) => void

const keys = new Keys()

/** Tags a sentence. */
export function tagWords(words: readonly WordFace[], model: Scorer, classes: number, lesson?: Lesson): Tagging {
  const best = new Int16Array(words.length)
  const second = new Int16Array(words.length)
  const margins = new Int32Array(words.length)
  const scores = new Int32Array(classes)
  const shouting = inCapitals(words)
  for (let i = 0; i < words.length; i++) {
    keys.clear()
    tagKeys(keys, words, best, i, shouting)
    scores.fill(0)
    model.add(keys, scores)
    let top = 0
    let runner = 1
    if (scores[1]! > scores[0]!) {
      top = 1
      runner = 0
    }
    for (let tag = 2; tag < classes; tag++) {
      if (scores[tag]! > scores[top]!) {
        runner = top
        top = tag
      } else if (scores[tag]! > scores[runner]!) runner = tag
    }
    best[i] = top
    second[i] = runner
    margins[i] = scores[top]! - scores[runner]!
    lesson?.(i, keys, top)
  }
  return { best, second, margins }
}

/** Whether most words stand in capitals, so that a capital says nothing. */
function inCapitals(words: readonly WordFace[]): number {
  let capitals = 0
  let small = 0
  for (const { marks } of words) {
    if (marks & 8) capitals++
    else if ((marks & 3) === 0) small++
  }
  return capitals > small ? 1 : 0
}
