// What a word's tag may depend on. The first pass sees the tags to its left; the second sees the first pass's tags on both sides.
import type { Keys } from './keys.ts'
import { OUTSIDE, type WordFace } from './words.ts'

/** Tags so far, by word; -1 where there is none yet. Two places beyond each end are read as `EDGE`. */
const EDGE = -3

/** The keys for word `i` that need no second pass: itself, its neighbours and the two tags before it. */
export function firstKeys(keys: Keys, words: readonly WordFace[], tags: Int16Array, i: number, shouting: number): void {
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

/** What the second pass sees besides: `first` are the tags of the first pass. */
export function secondKeys(keys: Keys, words: readonly WordFace[], tags: Int16Array, first: Int16Array, i: number): void {
  const word = words[i] ?? OUTSIDE
  const own = first[i]!
  const tag1 = i > 0 ? tags[i - 1]! : EDGE
  const tag2 = i > 1 ? tags[i - 2]! : EDGE
  const next = i + 1 < first.length ? first[i + 1]! : EDGE
  const next2 = i + 2 < first.length ? first[i + 2]! : EDGE
  const next3 = i + 3 < first.length ? first[i + 3]! : EDGE
  keys.one(60, own)
  keys.two(61, own, next)
  keys.three(62, tag1, own, next)
  keys.two(63, word.word, next)
  keys.three(64, tag1, word.word, next)
  keys.two(65, next, next2)
  keys.three(66, own, next, next2)
  keys.three(67, word.word, next, next2)
  keys.two(68, tag1, next)
  keys.four(69, tag2, tag1, next, next2)
  keys.two(70, word.endings[2], next)
  keys.three(71, word.tags, tag1, next)
  keys.three(72, word.tags, next, next2)
  keys.three(73, next, next2, next3)
  keys.four(74, tag1, word.tags, next, next2)
  keys.two(75, own, word.word)
  keys.two(76, own, (words[i + 1] ?? OUTSIDE).word)
  keys.two(77, own, (words[i - 1] ?? OUTSIDE).word)
}
