// The stand-in never pretends: asking it for a member of Electron that it does not have fails by name.

/** Wraps an object so that unknown members throw. Whatever is not a member of Electron's object is the stand-in's own affair. */
export function strict<T extends object>(name: string, made: T): T {
  return new Proxy(made, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !ASKED_OF_ANYTHING.has(key)) throw missing(name, key)
      return Reflect.get(target, key, target) as unknown
    },
    set(target, key, value) {
      if (typeof key === 'string' && !(key in target)) throw missing(name, key)
      return Reflect.set(target, key, value, target)
    },
  })
}

/** Promises, JSON and Node's printer ask every object for these. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'inspect', 'constructor'])

function missing(name: string, key: string): Error {
  return new Error(`The stand-in Electron has no ${name}.${key}: add it to tests/host/electron, as Electron has it.`)
}

/** The same for the options of a constructor or call. */
export function known(name: string, options: object, keys: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw new Error(`The stand-in Electron does not know the option ${unknown} of ${name}.`)
}
