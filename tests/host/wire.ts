// Two processes ask each other things: the main process under test, and the test that shows its windows.
// Node's channel carries bytes and dates as they are (`serialization: 'advanced'`).

type Methods = Record<string, (...args: never[]) => unknown>

/** What the other side answers, as it is asked for from here. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly args: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string }

/** A child process, or the process itself. */
interface End {
  readonly send?: ((message: Message, sent: (error: Error | null) => void) => boolean) | undefined
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'disconnect', listener: () => void): unknown
}

/**
 * Ties `mine` to one end of a channel and returns what lies at the other.
 * Every call rejects once the other side is gone.
 */
export function wire<Theirs>(end: End, mine: object): Remote<Theirs> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let next = 1
  let gone = false

  const post = (message: Message) => {
    if (gone) return
    end.send?.(message, (error) => {
      if (error && message.kind === 'ask') settle(message.id, (call) => call.reject(new Error('The other side has ended.')))
    })
  }
  const settle = (id: number, how: (call: { resolve(value: unknown): void; reject(error: Error): void }) => void) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (call) how(call)
  }

  end.on('message', (raw) => {
    const message = raw as Message
    if (message.kind === 'answer') settle(message.id, (call) => call.resolve(message.value))
    else if (message.kind === 'refusal') settle(message.id, (call) => call.reject(new Error(message.message)))
    else void answer(mine as Methods, message).then(post)
  })
  end.once('disconnect', () => {
    gone = true
    for (const id of [...waiting.keys()]) settle(id, (call) => call.reject(new Error('The other side has ended.')))
  })

  return new Proxy({} as Remote<Theirs>, {
    get: (_, method) => {
      // A promise asks every value whether it is one.
      if (typeof method !== 'string' || method === 'then') return undefined
      return (...args: unknown[]) => {
        if (gone) return Promise.reject(new Error('The other side has ended.'))
        const id = next++
        const answered = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
        post({ kind: 'ask', id, method, args })
        return answered
      }
    },
  })
}

async function answer(mine: Methods, { id, method, args }: Message & { kind: 'ask' }): Promise<Message> {
  try {
    const found = mine[method]
    if (!found) throw new Error(`Nobody answers ${method}.`)
    return { kind: 'answer', id, value: await found(...(args as never[])) }
  } catch (error) {
    return { kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) }
  }
}
