export * from './generator.ts'
export * from './read-for-cards.ts'
