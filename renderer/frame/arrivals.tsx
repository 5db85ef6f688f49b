import { Link } from 'wouter'
import { counted, Do, inWords, paths, Progress } from '../parts/index.ts'
import { forget, stopAdding, useAdding, type Arrival } from './adding.ts'
import { openPaste } from './paste-state.ts'
import css from './arrivals.module.css'

/** What is being read, one line a document, what has been found so far, and what could not be read. */
export function Arrivals() {
  const { arrivals } = useAdding()
  if (arrivals.length === 0) return null
  const reading = arrivals.filter(({ failed, read }) => failed === null && read === null)
  return (
    <section className={css.jobs} aria-label="Reading">
      {reading.length > 0 && (
        <header className={css.head}>
          <h2 className="title" aria-live="polite">
            {arrivals.length === 1 ? 'Reading one document' : `Reading ${inWords(arrivals.length)} documents`}
          </h2>
          {reading.length > 1 && (
            <Do bare onClick={() => stopAdding()}>
              Stop all
            </Do>
          )}
        </header>
      )}
      <ul>
        {arrivals.map((arrival) => (
          <li key={arrival.id}>
            <Job arrival={arrival} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Job({ arrival }: { readonly arrival: Arrival }) {
  const { id, file, share, opening, found, failed, read } = arrival
  if (failed !== null) return <Failed id={id} words={failed} />
  if (read !== null)
    return (
      <div className={css.job}>
        <p className={css.name}>{read.title}</p>
        <span className="second">
          {read.found === 0 ? 'no card' : counted(read.found, 'card')}{' '}
          {read.found > 0 && (
            <Link className={`link ${css.go}`} href={paths.keep(read.document)}>
              Keep or drop
            </Link>
          )}
        </span>
      </div>
    )
  const percent = share === null ? null : Math.round(100 * share)
  return (
    <div className={css.job}>
      <p className={css.name}>{file}</p>
      <Do onClick={() => stopAdding(id)} aria-label={`Stop reading ${file}`}>
        Stop
      </Do>
      <p className={css.full}>
        {opening ??
          (percent === null
            ? 'Next in line.'
            : `${found === 0 ? 'Reading its sentences' : `${counted(found, 'card')} so far`}, ${percent} per cent read.`)}
      </p>
      <div className={css.full}>
        <Progress words={`Reading ${file}`} share={share ?? 0} />
      </div>
    </div>
  )
}

/** The first sentence says what happened, the rest why, and what to do. */
function Failed({ id, words }: { readonly id: number; readonly words: string }) {
  const [, what = words, why = ''] = /^(.*?\.)\s+([A-Z“"].*)$/s.exec(words) ?? []
  return (
    <div className={`${css.job} ${css.failed}`} role="alert">
      <p className={css.name}>{what}</p>
      {why && <p className={css.full}>{why}</p>}
      <div className={`row-of ${css.full}`}>
        <Do
          onClick={() => {
            forget(id)
            openPaste()
          }}
        >
          Paste the text instead
        </Do>
        <Do bare onClick={() => forget(id)}>
          Leave it out
        </Do>
      </div>
    </div>
  )
}
