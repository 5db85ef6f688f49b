// The optimiser of FSRS (fsrs-rs as WebAssembly): fetched from the app's own files, and only when somebody optimises. One thread: its own pool
// would start workers past our policy.
import type { Training } from '../../decks/index.ts'
import wasm from 'fsrs-browser/fsrs_browser_bg.wasm?url'

/**
 * Fits the 21 parameters to these answers. Blocks its worker until it is done.
 * @param watch is given two numbers that the optimiser goes on writing while it works: items done, and items in all
 */
export async function fitParameters(
  { ratings, deltas, lengths }: Training,
  watch: (counts: Uint32Array) => void,
): Promise<number[]> {
  const [library, answer] = await Promise.all([import('fsrs-browser'), fetch(wasm)])
  if (!answer.ok) throw new Error(`${wasm} could not be loaded (${answer.status}).`)
  const { memory } = await library.default({ module_or_path: await answer.arrayBuffer() })
  // Both are consumed by the computation: new ones each time.
  const fsrs = new library.Fsrs()
  const progress = library.Progress.new()
  watch(new Uint32Array(memory.buffer, progress.pointer(), 2))
  const fitted = fsrs.computeParameters(ratings, deltas, lengths, progress, true)
  return Array.from(fitted, (parameter) => Math.round(parameter * 10_000) / 10_000)
}
