// Packages altered by chance. Outside, most harm is found by the checksums of the zip; inside, nothing stands between it and the reader.
import { unzipSync, zipSync } from 'fflate'

/** A number from 0 up to 1. */
export type Chance = () => number

/** The same chances each time, by a seed. */
export function chancesFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A zip or any other file with bytes changed, stretches moved or its end cut off: of a zip, every other time, one of the files in it. */
export function altered(bytes: Uint8Array, chance: Chance): Uint8Array {
  return chance() < 0.5 ? harmed(bytes, chance) : harmedInside(bytes, chance)
}

function harmedInside(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return harmed(bytes, chance)
  const entries = unzipSync(bytes)
  const names = Object.keys(entries)
  const name = names[Math.floor(chance() * names.length)]
  if (name === undefined) return harmed(bytes, chance)
  return zipSync({ ...entries, [name]: harmed(entries[name]!, chance) }, { level: 0 })
}

function harmed(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice()
  const place = (): number => Math.floor(chance() * copy.length)
  if (chance() < 0.2) return copy.slice(0, place())
  const times = 1 + Math.floor(chance() * 30)
  for (let i = 0; i < times; i++) {
    if (chance() < 0.7) copy[place()] = Math.floor(chance() * 256)
    else copy.copyWithin(place(), place(), place() + Math.floor(chance() * 200))
  }
  return copy
}
