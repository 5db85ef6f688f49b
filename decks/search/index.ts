export * from './parse.ts'
export * from './words-in-text.ts'
