export { decode, decodeTelling, type Decoded, type Encoding } from './decode.ts'
export { CLEANER, readFile, readPasted } from './read.ts'
export { LARGEST_DOCUMENT, READS } from './sniff.ts'
