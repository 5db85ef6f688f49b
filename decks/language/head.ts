/** The token of a stretch that its others hang on: the first whose own head lies outside it. */
export function headIn(heads: readonly number[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head < from || head >= to) return i
  }
  return from
}
