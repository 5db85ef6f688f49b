// Exams as screens show them, always as they are now. Plans and forecasts are worked out in a worker, anew after every change of cards or answers.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { studyDay, Trouble, type Exam, type ExamId, type Forecast, type Mock, type MockId } from '../../decks/index.ts'
import { Cancelled, startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { PlanOfToday } from './exam-cards.ts'
import { forecastOf, type ExamOutlook } from './exam-outlook.ts'
import { allExams } from './exams.ts'
import { useChanges, useStudyDay } from './live.ts'
import { now } from './mint.ts'
import { write } from './write.ts'

/** All exams, the nearest day first; undefined until they are read. */
export function useExams(): readonly Exam[] | undefined {
  return useLiveQuery(() => allExams())
}

/** One exam with its forecasts, oldest first; null once it is gone. */
export function useExam(id: ExamId): { readonly exam: Exam; readonly forecasts: readonly Forecast[] } | null | undefined {
  return useLiveQuery(async () => {
    const [exam, forecasts] = await Promise.all([db().exams.get(id), db().forecasts.where('exam').equals(id).sortBy('day')])
    return exam ? { exam, forecasts } : null
  }, [id])
}

/** An exam's mock exams, newest first. */
export function useMocks(exam: ExamId): readonly Mock[] | undefined {
  return useLiveQuery(async () => (await db().mocks.where('exam').equals(exam).toArray()).sort((a, b) => b.at - a.at), [exam])
}

/** One mock exam; null once it is gone. */
export function useMock(id: MockId): Mock | null | undefined {
  return useLiveQuery(async () => (await db().mocks.get(id)) ?? null, [id])
}

const WATCHED = ['cards', 'exams', 'mocks', 'reviews', 'decks', 'presets'] as const

/** Today's plan over all exams ahead; undefined while it is worked out, and where there is none. */
export function usePlanOfToday(): PlanOfToday | undefined {
  const changes = useChanges(WATCHED)
  const day = useStudyDay()
  const [plan, setPlan] = useState<PlanOfToday>()
  useEffect(() => {
    let job: { cancel(): void } | null = null
    let wanted = true
    const begin = async (): Promise<void> => {
      const { at } = now()
      // Most people have no exam: then no worker is woken.
      if (!(await allExams()).some((exam) => exam.after === null && exam.at > at)) return setPlan(undefined)
      if (!wanted) return
      const started = startJob('planDay', { database: db().name, ...now() })
      job = started
      const found = await started.result
      setPlan(found)
    }
    begin().catch(report)
    return () => {
      wanted = false
      job?.cancel()
    }
  }, [changes, day])
  return plan
}

/** An exam's plan and forecast, or the sentence that says why there is none. What is foretold is kept, a row a day. */
export function useOutlook(id: ExamId): { readonly outlook: ExamOutlook | null; readonly failed: string | null } {
  const changes = useChanges(WATCHED)
  const day = useStudyDay()
  const [state, setState] = useState<{ outlook: ExamOutlook | null; failed: string | null }>({ outlook: null, failed: null })
  useEffect(() => {
    const job = startJob('foretell', { database: db().name, ...now(), exam: id })
    job.result.then(
      (outlook) => {
        setState({ outlook, failed: null })
        keepForecast(id, outlook).catch(report)
      },
      (error: unknown) => {
        if (error instanceof Cancelled) return
        report(error)
        setState({ outlook: null, failed: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => job.cancel()
  }, [id, changes, day])
  return state
}

async function keepForecast(id: ExamId, outlook: ExamOutlook): Promise<void> {
  const { at, utcOffset } = now()
  const forecast = forecastOf(id, outlook, at, studyDay(at, utcOffset))
  if (!forecast) return
  await write(null, ['exams', 'forecasts'], async (tx) => {
    if (await tx.database.exams.get(id)) await tx.put('forecasts', forecast)
  })
}

function report(error: unknown): void {
  if (!(error instanceof Cancelled || error instanceof Trouble)) console.error(error)
}
