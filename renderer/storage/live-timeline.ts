// A timeline as a screen shows it, always as it is now: gathered anew in a worker after every change of notes, cards or documents.
import { useEffect, useState } from 'react'
import { textOfTimeline, timelineScopeOf, type TimelineScope } from '../../decks/index.ts'
import { Cancelled, startJob } from '../workers/index.ts'
import { db } from './database.ts'
import { useChanges } from './live.ts'
import type { Timeline } from './timeline.ts'

const WATCHED = ['cards', 'notes', 'documents', 'leftOut', 'exams'] as const

/** What stands on a timeline, or the sentence that says why nothing does; both null until it is read. */
export function useTimeline(scope: TimelineScope): { readonly timeline: Timeline | null; readonly failed: string | null } {
  const of = textOfTimeline(scope)
  const changes = useChanges(WATCHED)
  const [state, setState] = useState<{ of: string; timeline: Timeline | null; failed: string | null }>()
  useEffect(() => {
    const job = startJob('timeline', { database: db().name, scope: timelineScopeOf(of) })
    job.result.then(
      (timeline) => setState({ of, timeline, failed: null }),
      (error: unknown) => {
        if (error instanceof Cancelled) return
        setState({ of, timeline: null, failed: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => job.cancel()
  }, [of, changes])
  // What was read of another scope is not shown for this one.
  return state?.of === of ? state : { timeline: null, failed: null }
}
