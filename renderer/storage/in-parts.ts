// Many rows, some at a time.

/** One request for a hundred thousand rows stops everything else: `all` in its order, in parts of `size` items; the last may be shorter. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
