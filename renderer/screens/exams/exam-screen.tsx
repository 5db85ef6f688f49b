// One exam: what to do today, what will be known on the day, and how sure that is.
import { useState, type ReactNode } from 'react'
import { textOfTimeline, type Exam, type ExamId, type Forecast } from '../../../decks/index.ts'
import { Desktop, Dialog, Do, Empty, ErrorBar, goTo, Page, paths, say, sayFailure, useKeys, Working } from '../../parts/index.ts'
import { deleteExam, now, useExam, useOutlook, useStudyDay } from '../../storage/index.ts'
import { AfterPart } from './after-part.tsx'
import { Calibration } from './calibration-part.tsx'
import { ComingDays } from './coming-part.tsx'
import { ExamForm } from './exam-form.tsx'
import { distanceWords, momentWords } from './exam-words.ts'
import css from './exam.module.css'
import { ForecastPart } from './forecast-part.tsx'
import { MockPart } from './mock-part.tsx'
import { PartsOfDay } from './parts-of-day.tsx'
import { TodayPart } from './today-part.tsx'

export function ExamScreen({ id }: { readonly id: ExamId }): ReactNode {
  const found = useExam(id)
  return (
    <Desktop title={found?.exam.name ?? 'Exam'}>
      <Page>
        {found === undefined ? (
          <Working words="Looking for the exam" />
        ) : found === null ? (
          <Empty
            sentence="This exam is not here any more."
            action={
              <Do first onClick={() => goTo(paths.exams)}>
                All exams
              </Do>
            }
          />
        ) : (
          <One exam={found.exam} forecasts={found.forecasts} />
        )}
      </Page>
    </Desktop>
  )
}

interface Props {
  readonly exam: Exam
  readonly forecasts: readonly Forecast[]
}

function One({ exam, forecasts }: Props): ReactNode {
  const [over, setOver] = useState<'change' | 'delete' | null>(null)
  const { at } = now()
  const today = useStudyDay()
  const timeline = (): void => goTo(paths.timeline(textOfTimeline({ documents: [], exam: exam.id })))
  useKeys({ t: timeline, e: () => setOver('change'), Delete: () => setOver('delete') })
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className="title">{exam.name}</h1>
          <p className="lead">
            {momentWords(exam, at)}, {distanceWords(exam, today)}
          </p>
        </div>
        <div className="row-of">
          <Do cap="T" onClick={timeline}>
            Timeline
          </Do>
          <Do cap="E" onClick={() => setOver('change')}>
            Change
          </Do>
          <Do cap="Delete" onClick={() => setOver('delete')}>
            Delete
          </Do>
        </div>
      </div>
      {exam.at > at ? <Ahead exam={exam} forecasts={forecasts} /> : <AfterPart exam={exam} forecasts={forecasts} />}
      {over === 'change' && <ExamForm exam={exam} onClose={() => setOver(null)} />}
      {over === 'delete' && <DeleteExam exam={exam} onClose={() => setOver(null)} />}
    </>
  )
}

function Ahead({ exam, forecasts }: Props): ReactNode {
  const { outlook, failed } = useOutlook(exam.id)
  if (failed !== null) return <ErrorBar>{failed}</ErrorBar>
  if (!outlook) return <Working words="Playing through the days until the exam" />
  if (outlook.cards === 0)
    return (
      <Empty
        sentence="No card is in it yet."
        action={
          <Do first onClick={() => goTo(paths.documents)}>
            Read a document
          </Do>
        }
      >
        Keep cards from a document, or change what the exam asks. Cards that are set aside (suspended) do not count.
      </Empty>
    )
  return (
    <div className={css.exam}>
      <TodayPart exam={exam} outlook={outlook} />
      <ForecastPart exam={exam} outlook={outlook} forecasts={forecasts} />
      <PartsOfDay outlook={outlook} />
      <MockPart exam={exam} />
      <ComingDays exam={exam} outlook={outlook} />
      <Calibration outlook={outlook} />
    </div>
  )
}

function DeleteExam({ exam, onClose }: { readonly exam: Exam; readonly onClose: () => void }): ReactNode {
  const remove = (): void => {
    deleteExam(exam.id).then(() => {
      goTo(paths.exams)
      say(`${exam.name} is deleted.`, true)
    }, sayFailure)
  }
  useKeys({ '$mod+Enter': remove }, { inDialog: true })
  return (
    <Dialog
      name={`Delete ${exam.name}?`}
      does="Its forecasts and mock exams go with it. Its cards stay, with their answers and their schedule."
      onClose={onClose}
      buttons={
        <>
          <Do cap="Esc" onClick={onClose}>
            Leave it
          </Do>
          <Do first cap="Ctrl+Enter" onClick={remove}>
            Delete the exam
          </Do>
        </>
      }
    />
  )
}
