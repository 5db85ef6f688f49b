// The parser's door: weights in, then words to tags, lemmas and a tree.
export { loadEnglish, parse, usedLike, type English, type Parse } from './english.ts'
