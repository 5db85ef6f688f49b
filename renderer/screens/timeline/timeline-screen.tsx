// Everything that tells when it was, on one line to scale: from some documents, from what an exam asks, or from all there is.
import { useMemo, useState, type ReactNode } from 'react'
import {
  conflictsAmong,
  isDatable,
  textOfTimeline,
  timelineScopeOf,
  wholeOf,
  type TimelineEvent,
  type TimelineScope,
} from '../../../decks/index.ts'
import { counted, Desktop, Do, Empty, ErrorBar, goTo, Page, paths, useKeys, Working } from '../../parts/index.ts'
import { useDocuments, useExam, useTimeline, type Timeline } from '../../storage/index.ts'
import { ChooseDocuments } from './choose-documents.tsx'
import { countWords } from './event-words.ts'
import { Line } from './line.tsx'
import css from './timeline.module.css'

/** @param of a scope as `timelineScopeOf` reads it */
export function TimelineScreen({ of }: { readonly of: string }): ReactNode {
  const scope = useMemo(() => timelineScopeOf(of), [of])
  const { timeline, failed } = useTimeline(scope)
  const name = useNameOf(scope)
  return (
    <Desktop title={name ?? 'Timeline'}>
      <Page>
        {failed !== null ? (
          <ErrorBar>{failed}</ErrorBar>
        ) : timeline === null || name === null ? (
          <Working words="Looking for everything that has a date" />
        ) : (
          <Lined scope={scope} name={name} timeline={timeline} />
        )}
      </Page>
    </Desktop>
  )
}

/** What the timeline is of; null until it is known. */
function useNameOf({ documents, exam }: TimelineScope): string | null {
  const all = useDocuments()
  // An id that no exam has gives none.
  const found = useExam(exam ?? ('' as never))
  if (exam !== null) return found === undefined ? null : (found?.exam.name ?? 'Timeline')
  if (documents.length === 0) return 'Timeline'
  if (!all) return null
  const title = all.find(({ id }) => id === documents[0])?.title
  return documents.length === 1 ? (title ?? 'Timeline') : `Timeline of ${counted(documents.length, 'document')}`
}

interface LinedProps {
  readonly scope: TimelineScope
  readonly name: string
  readonly timeline: Timeline
}

function Lined({ scope, name, timeline: { events, undated } }: LinedProps): ReactNode {
  const [choosing, setChoosing] = useState(false)
  const contradicted = useMemo(() => conflictsAmong(events), [events])
  const whole = useMemo(() => wholeOf(events.map(({ extent }) => extent)), [events])
  const canOrder = useMemo(() => events.filter(isDatable).length >= 3, [events])
  const order = (): void => goTo(paths.order(textOfTimeline(scope)))
  useKeys({ t: order }, { active: canOrder })
  useKeys({ f: () => setChoosing(true) }, { active: scope.exam === null })
  // With nothing anywhere there is nothing to choose from.
  if (whole === null && textOfTimeline(scope) === '') return <Nothing scope={scope} undated={undated} />
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className="title">{name}</h1>
          <p className="lead">{saidOf(events, contradicted.size, undated)}</p>
        </div>
        <div className="row-of">
          {scope.exam === null ? (
            <Do cap="F" onClick={() => setChoosing(true)}>
              Choose documents
            </Do>
          ) : (
            <Do onClick={() => goTo(paths.exam(scope.exam!))}>Plan and forecast</Do>
          )}
          {canOrder && (
            <Do first cap="T" onClick={order}>
              Order these dates
            </Do>
          )}
        </div>
      </div>
      {whole === null ? (
        <Nothing scope={scope} undated={undated} />
      ) : (
        <Line key={textOfTimeline(scope)} events={events} contradicted={contradicted} whole={whole} />
      )}
      {choosing && <ChooseDocuments chosen={scope.documents} onClose={() => setChoosing(false)} />}
    </>
  )
}

function saidOf(events: readonly TimelineEvent[], contradicted: number, undated: number): string {
  if (events.length === 0) return ''
  return [
    `${countWords(events)}.`,
    contradicted > 0 && `${contradicted} of them stand against one another.`,
    undated > 0 && `${counted(undated, 'change is', 'changes are')} told without a date.`,
  ]
    .filter((part): part is string => part !== false)
    .join(' ')
}

function Nothing({ scope, undated }: { readonly scope: TimelineScope; readonly undated: number }): ReactNode {
  const some = scope.exam !== null || scope.documents.length > 0
  return (
    <div className={css.nothing}>
      <Empty
        sentence={some ? 'Nothing here tells when it was.' : 'No dates yet.'}
        action={
          some ? (
            <Do first onClick={() => goTo(paths.timeline())}>
              Everything on one line
            </Do>
          ) : (
            <Do first onClick={() => goTo(paths.documents)}>
              Read a document
            </Do>
          )
        }
      >
        {undated > 0
          ? `${counted(undated, 'change of policy is', 'changes of policy are')} told without a date, and so has no place on a line.`
          : 'Dates, stretches of time and changes of policy that Dossier finds in your documents stand here in their order, to scale.'}
      </Empty>
    </div>
  )
}
