// Events that a listener may refuse.
import type { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

/** Emits, and says whether no listener refused. `details` stand on the event itself, as Electron has them. */
export function accepted(emitter: EventEmitter, name: string, details: object = {}, ...args: unknown[]): boolean {
  let refused = false
  const event = {
    ...details,
    get defaultPrevented() {
      return refused
    },
    preventDefault() {
      refused = true
    },
  }
  emitter.emit(name, strict(`${name} event`, event), ...args)
  return !refused
}
