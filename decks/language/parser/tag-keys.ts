// What a word's tag may depend on: itself, its neighbours, the two tags before it, and which tags the words after it may have.
import type { Keys } from './keys.ts'
import { OUTSIDE, type WordFace } from './words.ts'

/** The tag of what stands before the first word. */
const EDGE = -3

/**
 * The keys for word `i`.
 * @param tags of the words before it
 * @param shouting 1 where capitals say nothing
 */
export function tagKeys(keys: Keys, words: readonly WordFace[], tags: Int16Array, i: number, shouting: number): void {
  const word = words[i] ?? OUTSIDE
  const before = words[i - 1] ?? OUTSIDE
  const before2 = words[i - 2] ?? OUTSIDE
  const next = words[i + 1] ?? OUTSIDE
  const next2 = words[i + 2] ?? OUTSIDE
  const tag1 = i > 0 ? tags[i - 1]! : EDGE
  const tag2 = i > 1 ? tags[i - 2]! : EDGE
  const [e1, e2, e3, e4, e5] = word.endings
  const [o1, o2, o3] = word.openings
  keys.one(1, 0)
  keys.one(2, word.word)
  keys.one(3, word.form)
  keys.one(4, e1)
  keys.one(5, e2)
  keys.one(6, e3)
  if (e4 !== 0) keys.one(7, e4)
  if (e5 !== 0) keys.one(8, e5)
  keys.one(9, o1)
  keys.one(10, o2)
  keys.one(11, o3)
  keys.one(12, word.shape)
  keys.three(13, word.marks, i === 0 ? 1 : 0, shouting)
  keys.one(14, tag1)
  keys.two(15, tag2, tag1)
  keys.two(16, tag1, word.word)
  keys.one(17, before.word)
  keys.one(18, before2.word)
  keys.one(19, next.word)
  keys.one(20, next2.word)
  keys.two(21, before.word, word.word)
  keys.two(22, word.word, next.word)
  keys.one(23, before.endings[2])
  keys.one(24, next.endings[2])
  keys.two(25, tag1, next.word)
  keys.one(26, next.shape)
  keys.two(27, tag1, e3)
  keys.two(28, tag1, next.endings[1])
  keys.two(29, e2, next.endings[1])
  keys.two(30, before.word, next.word)
  keys.three(31, word.shape, next.shape, before.shape)
  keys.three(32, tag2, tag1, word.word)
  keys.two(33, next.endings[1], next2.endings[1])
  keys.two(34, next.word, next2.word)
  keys.two(35, before2.word, before.word)
  keys.three(36, tag1, e2, next.endings[1])
  keys.one(37, word.tags)
  keys.two(38, tag1, word.tags)
  keys.one(39, next.tags)
  keys.two(40, word.tags, next.tags)
  keys.three(41, tag1, word.tags, next.tags)
  keys.three(42, word.tags, next.tags, next2.tags)
  keys.two(43, word.word, next.tags)
  keys.three(44, tag2, tag1, word.tags)
  keys.one(45, word.fine)
  keys.two(46, word.coarse, e2)
  keys.one(47, next.fine)
  keys.one(48, before.fine)
  keys.two(49, tag1, word.fine)
  keys.two(50, word.fine, next.tags)
  keys.three(51, word.coarse, next.coarse, tag1)
  keys.three(52, word.coarse, word.marks, i === 0 ? 1 : 0)
}
