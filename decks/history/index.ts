export * from './answers.ts'
export * from './day-sums.ts'
export * from './scopes.ts'
