export { GENERATOR } from './generator.ts'
export { readForCards, type Readable } from './read-for-cards.ts'
export { revise, type Match, type Revision, type Standing } from './revise.ts'
