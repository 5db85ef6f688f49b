// JSON of strangers, read key by key: nothing is assigned from it, so that no key can be more than a key.

export type Json = Readonly<Record<string, unknown>>

/** The object in a text; an empty one for anything else. */
export function recordIn(text: string): Json {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

export function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Own keys only: `__proto__` is a word like any other. */
export function at(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

export function textAt(record: Json, key: string): string {
  const value = at(record, key)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Numbers, and numbers that were written as text. */
export function numberAt(record: Json, key: string): number | undefined {
  const value = at(record, key)
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : typeof value === 'boolean' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function numbersAt(record: Json, key: string): number[] {
  return listOf(at(record, key)).filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
}
