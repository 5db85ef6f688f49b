// Formulas as MathML, set by KaTeX, which is loaded when a card first has one.
import { useEffect, useState } from 'react'
import type { Formula } from '../../../decks/index.ts'

let setter: Formula | undefined

async function load(): Promise<void> {
  const { default: katex } = await import('katex')
  setter = (tex, displayMode) => {
    try {
      return katex.renderToString(tex, {
        displayMode,
        output: 'mathml',
        throwOnError: true,
        trust: false,
        maxExpand: 200,
        strict: false,
      })
    } catch {
      // What KaTeX does not know stays as it was written.
      return null
    }
  }
}

/** Undefined while it is being loaded; without `wanted` nothing is loaded. */
export function useFormulas(wanted: boolean): Formula | undefined {
  const [, setLoaded] = useState(setter !== undefined)
  useEffect(() => {
    if (wanted && !setter) void load().then(() => setLoaded(true))
  }, [wanted])
  return wanted ? setter : NONE
}

const NONE: Formula = () => null
