export { decode, decodeTelling, ENCODINGS, type Decoded, type Encoding } from './decode.ts'
export { CLEANER, readDocument, readFile, readPasted, type TellPages } from './read.ts'
export { LARGEST_DOCUMENT, READS } from './sniff.ts'
