import { counted, ErrorBar, Working } from '../parts/index.ts'
import { forget, stopAdding, useAdding } from './adding.ts'

/** What is being read, what has been found so far, and what could not be read. */
export function Arrivals() {
  const { arrivals, found } = useAdding()
  const reading = arrivals.filter(({ failed }) => failed === null)
  const [first] = reading
  return (
    <>
      {first && (
        <Working
          words={`Reading ${reading.length === 1 ? first.file : `${reading.length} documents`}. ${found > 0 ? `${counted(found, 'card')} found so far.` : ''}`}
          {...shareOf(reading)}
          onStop={stopAdding}
        />
      )}
      {arrivals.map(
        ({ id, failed }) =>
          failed !== null && (
            <ErrorBar key={id} onClose={() => forget(id)}>
              {failed}
            </ErrorBar>
          ),
      )}
    </>
  )
}

function shareOf(reading: readonly { readonly share: number | null }[]): { share?: number } {
  const known = reading.filter(({ share }) => share !== null)
  if (known.length === 0) return {}
  return { share: known.reduce((sum, { share }) => sum + (share ?? 0), 0) / reading.length }
}
