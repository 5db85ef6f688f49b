// Protocol buffers, as far as Anki's files need them: numbers, floats, bytes, and lists of them.
import { lenientUtf8 } from './text.ts'

/** A message's fields by number; of a field that stands once and again the values in order. */
export class Message {
  private readonly values = new Map<number, (number | Uint8Array)[]>()

  /** @throws RangeError for bytes that are no message */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = 0
    const varint = (): number => {
      let value = 0
      for (let power = 1; ; power *= 128) {
        const byte = bytes[at++]
        if (byte === undefined || power > 2 ** 63) throw new RangeError('a number breaks off')
        value += (byte & 127) * power
        if (byte < 128) return value
      }
    }
    while (at < bytes.length) {
      const key = varint()
      const kind = key % 8
      let value: number | Uint8Array
      if (kind === 0) value = varint()
      else if (kind === 1) value = view.getFloat64((at += 8) - 8, true)
      else if (kind === 5) value = view.getFloat32((at += 4) - 4, true)
      else if (kind === 2) {
        const size = varint()
        if (at + size > bytes.length) throw new RangeError('a field breaks off')
        value = bytes.subarray(at, at + size)
        at += size
      } else throw new RangeError('a field of no kind')
      const field = Math.floor(key / 8)
      const known = this.values.get(field)
      if (known) known.push(value)
      else this.values.set(field, [value])
    }
  }

  number(field: number): number {
    const value = this.values.get(field)?.at(-1)
    return typeof value === 'number' ? value : 0
  }

  /** Undefined when it is not there: 0 is a value. */
  optional(field: number): number | undefined {
    const value = this.values.get(field)?.at(-1)
    return typeof value === 'number' ? value : undefined
  }

  text(field: number): string {
    return lenientUtf8(this.bytes(field) ?? new Uint8Array())
  }

  bytes(field: number): Uint8Array | undefined {
    const value = this.values.get(field)?.at(-1)
    return typeof value === 'number' ? undefined : value
  }

  message(field: number): Message {
    return new Message(this.bytes(field) ?? new Uint8Array())
  }

  messages(field: number): Message[] {
    return (this.values.get(field) ?? []).flatMap((value) => (typeof value === 'number' ? [] : [new Message(value)]))
  }

  /** Floats, packed or one by one. */
  floats(field: number): number[] {
    return (this.values.get(field) ?? []).flatMap((value) => {
      if (typeof value === 'number') return [value]
      const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
      return Array.from({ length: Math.floor(value.length / 4) }, (_, i) => view.getFloat32(i * 4, true))
    })
  }
}
