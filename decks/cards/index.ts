export { GENERATOR } from './generator.ts'
export { leaks } from './plain.ts'
export { readForCards, type Readable } from './read-for-cards.ts'
export { revise, type Match, type Revision, type Standing } from './revise.ts'
