// A tagged sentence as the parser's keys see it: side-by-side numbers, with room before and after so that no key asks whether a word exists.
import type { Tagging } from './tagger.ts'
import type { WordFace } from './words.ts'

/** Places before the first word: index -1 is "no such word". */
export const MARGIN = 3

export class Sight {
  readonly size: number
  readonly words: Int32Array
  readonly tags: Int32Array
  /** The second best tag where the first is in doubt, otherwise 0. */
  readonly doubts: Int32Array
  readonly endings: Int32Array
  readonly fine: Int32Array
  readonly coarse: Int32Array
  /** How many verbs, and how many commas, stand before each word. */
  readonly verbs: Int32Array
  readonly commas: Int32Array

  /**
   * @param doubtBelow a margin under which the second tag is shown too
   * @param isVerb by tag number
   */
  constructor(faces: readonly WordFace[], tagging: Tagging, doubtBelow: number, isVerb: readonly boolean[], comma: number) {
    const size = faces.length
    const room = size + 2 * MARGIN + 2
    this.size = size
    this.words = new Int32Array(room).fill(2)
    this.tags = new Int32Array(room).fill(-7)
    this.doubts = new Int32Array(room)
    this.endings = new Int32Array(room)
    this.fine = new Int32Array(room).fill(-1)
    this.coarse = new Int32Array(room).fill(-1)
    this.verbs = new Int32Array(size + 2)
    this.commas = new Int32Array(size + 2)
    faces.forEach((face, i) => {
      const at = i + MARGIN
      const tag = tagging.best[i]!
      this.words[at] = face.known
      this.tags[at] = tag + 1
      this.doubts[at] = tagging.margins[i]! < doubtBelow ? tagging.second[i]! + 1 : 0
      this.endings[at] = face.endings[2]
      this.fine[at] = face.fine
      this.coarse[at] = face.coarse
      this.verbs[i + 1] = this.verbs[i]! + (isVerb[tag] ? 1 : 0)
      this.commas[i + 1] = this.commas[i]! + (face.word === comma ? 1 : 0)
    })
    const root = size + MARGIN
    this.words[root] = 3
    this.tags[root] = 500
    this.verbs[size + 1] = this.verbs[size]!
    this.commas[size + 1] = this.commas[size]!
  }
}
