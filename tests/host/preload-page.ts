// The `electron` of a sandboxed preload, run in the page before its own scripts. Sent there as text: it may use nothing from outside itself.

export interface Plan {
  /** The name of the binding that carries invoke and send; taken off the window at once. */
  readonly binding: string
  readonly platform: string
}

type Carry = (kind: 'invoke' | 'send', channel: string, args: unknown[]) => Promise<unknown>
type Preload = (require: (name: string) => unknown, process: object) => void

/** Where `webContents.send` finds the page's listeners. */
export const DELIVER = 'dossier.host.deliver'

export function inPage(plan: Plan, deliver: string, preload: Preload): void {
  const holder = window as unknown as Record<string | symbol, unknown>
  const carry = holder[plan.binding] as Carry
  delete holder[plan.binding]
  // A preload runs in the top frame only, and never in the empty page before the first.
  if (window.top !== window || location.protocol === 'about:') return

  const strict = <T extends object>(name: string, made: T): T =>
    new Proxy(made, {
      get(target, key) {
        if (!(key in target)) throw new Error(`The stand-in Electron has no ${name}.${String(key)} in a preload.`)
        return Reflect.get(target, key) as unknown
      },
    })

  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const on = (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const off = (channel: string, listener: unknown) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    )
  }
  Object.defineProperty(window, Symbol.for(deliver), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
  })

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]) {
      // Throws what Electron throws for a value that cannot cross.
      const cloned = structuredClone(args)
      try {
        return await carry('invoke', channel, cloned)
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
      }
    },
    send(channel: string, ...args: unknown[]) {
      void carry('send', channel, structuredClone(args)).catch(() => undefined)
    },
    on,
    off,
    removeListener: off,
  })

  // Functions cross as proxies, everything else as a frozen copy; of an error only the message is left.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        const given = args.map(cross)
        return cross((value as (...args: unknown[]) => unknown)(...given))
      }
    if (value instanceof Promise)
      return value.then(cross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error))
      })
    if (Array.isArray(value)) return value.map(cross)
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)]))
    return structuredClone(value)
  }
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true })
    },
  })

  const electron = strict('electron', { contextBridge, ipcRenderer })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  preload(require, { platform: plan.platform, versions: {} })
}
