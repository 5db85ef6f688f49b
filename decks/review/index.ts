export * from './queue.ts'
export * from './session.ts'
