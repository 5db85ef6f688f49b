// One seed for all laws of a run, so that the same tree passes or fails the same way twice; `npm run laws` chooses others.
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly seed: number
  }
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') })
