// The first desk: one passage with its marks and the three cards it gives, so that nobody needs a manual.
import { Link } from 'wouter'
import { SAMPLES } from '../../../decks/index.ts'
import { Arrow, Do, Kind, Marked, paths, type Stroke } from '../../parts/index.ts'
import { addSamples, pickDocuments } from '../../frame/adding.ts'
import { openPaste } from '../../frame/paste-state.ts'
import css from './desk.module.css'

const PASSAGE =
  'Germany had meant to close its last reactors by the end of 2022; on 17 October 2022 its chancellor let all three run until April 2023. Together they made about six per cent of its power.'

const STROKES: readonly Stroke[] = [
  stroke('close its last reactors by the end of 2022', 'was'),
  stroke('17 October 2022', 'date'),
  stroke('run until April 2023', 'now'),
  stroke('about six per cent', 'fact'),
]

function stroke(words: string, ink: Stroke['ink']): Stroke {
  const start = PASSAGE.indexOf(words)
  return { start, end: start + words.length, ink }
}

export function FirstDesk() {
  return (
    <div className={css.first}>
      <p className={css.passage}>
        <Marked text={PASSAGE} offset={0} strokes={STROKES} />
      </p>
      <div className={css.examples}>
        <div className={css.example}>
          <Kind kind="date" />
          <p className={css.prompt}>When did Germany’s chancellor let its last reactors run on?</p>
          <p className={css.answer}>17 October 2022</p>
        </div>
        <div className={css.example}>
          <Kind kind="shift" />
          <p className={css.prompt}>Germany’s last reactors: what changed?</p>
          <p className={css.answer}>
            close by the end of 2022 <Arrow /> run until April 2023
          </p>
        </div>
        <div className={css.example}>
          <Kind kind="fact" />
          <p className={css.prompt}>What share of Germany’s power did its last three reactors make?</p>
          <p className={css.answer}>about six per cent</p>
        </div>
      </div>
      <div className={css.rule} />
      <div className={css.begin}>
        <h1 className="title">Give Dossier something to read.</h1>
        <p className="lead">
          It marks the facts, the dates and the changes of policy, and writes a card for each. Every card keeps its sentence.
          Nothing leaves this computer.
        </p>
        <div className="row-of">
          <Do first big cap="Ctrl+O" onClick={() => void pickDocuments()}>
            Choose a document
          </Do>
          <span className="second">
            or drop one anywhere on this window, or{' '}
            <button type="button" className="link" onClick={openPaste}>
              paste text
            </button>
          </span>
        </div>
      </div>
      <div className={css.ours}>
        <h2 className="label">Or begin with ours</h2>
        {SAMPLES.map((sample) => (
          <button key={sample.file} type="button" className={`link ${css.sample}`} onClick={() => void addSamples([sample])}>
            {sample.title}
          </button>
        ))}
        <Do onClick={() => void addSamples(SAMPLES)}>Read all five</Do>
        <Link href={paths.bringIn} className="link">
          Bring in a deck
        </Link>
      </div>
    </div>
  )
}
