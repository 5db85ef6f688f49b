// The first desk: one passage with its marks and the three cards it gives, so that nobody needs a manual.
import { Link } from 'wouter'
import { SAMPLES } from '../../../decks/index.ts'
import { Arrow, Do, Kind, Marked, paths, type Stroke } from '../../parts/index.ts'
import { addSamples, pickDocuments } from '../../frame/adding.ts'
import { openPaste } from '../../frame/paste-state.ts'
import css from './first-desk.module.css'

const PASSAGE =
  'Germany had meant to close its last reactors by the end of 2022; on 17\u00a0October\u00a02022 its chancellor let all three run until April 2023. They made about six per cent of its power.'

const STROKES: readonly Stroke[] = [
  stroke('by the end of 2022', 'was'),
  stroke('17\u00a0October\u00a02022', 'date'),
  stroke('until April 2023', 'now'),
  stroke('about six per cent', 'fact'),
]

function stroke(words: string, ink: Stroke['ink']): Stroke {
  const start = PASSAGE.indexOf(words)
  return { start, end: start + words.length, ink }
}

export function FirstDesk() {
  return (
    <div className={css.first}>
      <div className={css.show}>
        <p className={css.passage}>
          <Marked text={PASSAGE} offset={0} strokes={STROKES} />
        </p>
        <ul className={css.examples}>
          <li>
            <Kind kind="date" />
            <p>When did Germany’s chancellor let its last reactors run on?</p>
            <p>17&nbsp;October 2022</p>
          </li>
          <li>
            <Kind kind="shift" />
            <p>Closing Germany’s last reactors: what changed?</p>
            <p>
              by the end of 2022
              <Arrow small />
              until April 2023
            </p>
          </li>
          <li>
            <Kind kind="fact" />
            <p>What share of Germany’s power did its last three reactors make?</p>
            <p>about six per cent</p>
          </li>
        </ul>
      </div>
      <div className={css.begin}>
        <div>
          <h1 className="title">Give Dossier something to read.</h1>
          <p className="lead">
            It marks the facts, the dates and the changes of policy, and writes a card for each. Every card keeps its sentence.
            Nothing leaves this computer.
          </p>
          <div className={`row-of ${css.do}`}>
            <Do first big cap="Ctrl+O" onClick={() => void pickDocuments()}>
              Choose a document
            </Do>
            <span className="quiet">
              or drop one anywhere on this window, or{' '}
              <button type="button" className="link" onClick={openPaste}>
                paste text
              </button>
            </span>
          </div>
        </div>
        <div className={css.ours}>
          <h2>Or begin with one of ours</h2>
          <ol>
            {SAMPLES.map((sample) => (
              <li key={sample.file}>
                <button type="button" className="link" onClick={() => void addSamples([sample])}>
                  {sample.title}
                </button>
              </li>
            ))}
          </ol>
          <p className={css.last}>
            <button type="button" className="link" onClick={() => void addSamples(SAMPLES)}>
              Read all five
            </button>
            <Link href={paths.bringIn} className="link">
              Bring a deck
            </Link>
          </p>
        </div>
      </div>
    </div>
  )
}
