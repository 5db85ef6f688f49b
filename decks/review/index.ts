export type * from './differences.ts'
export * from './queue.ts'
export * from './session.ts'
export * from './typed.ts'
