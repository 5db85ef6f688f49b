// How the minutes of a day are given, and how several exams share them.
import type { Exam, StudyDay } from '../model/index.ts'
import { studyDay, weekday } from '../scheduling/index.ts'
import { SOONEST, type Term } from './gain.ts'

/** What of an exam a plan needs. */
export type Planned = Pick<Exam, 'at' | 'utcOffset' | 'minutes' | 'daysOff'>

/** The study day an exam is on. */
export function examDay({ at, utcOffset }: Pick<Exam, 'at' | 'utcOffset'>): StudyDay {
  return studyDay(at, utcOffset)
}

/** Whether cards are still learnt for it on a day: up to the day before; on the day itself only where nothing else is left. */
export function isAhead(exam: Pick<Exam, 'at' | 'utcOffset'>, day: StudyDay): boolean {
  return examDay(exam) >= day
}

/** Minutes that an exam gives a day. */
export function minutesOn({ minutes, daysOff }: Planned, day: StudyDay): number {
  return daysOff.includes(day) ? 0 : Math.max(0, minutes[weekday(day)] ?? 0)
}

/** Minutes of a day for all exams ahead of it: they share the evening, so the longest of theirs is all there is. */
export function sharedMinutes(exams: readonly Planned[], day: StudyDay): number {
  return exams.reduce((most, exam) => (isAhead(exam, day) ? Math.max(most, minutesOn(exam, day)) : most), 0)
}

/**
 * The exams ahead of a day. A day is worth more to the exam that has fewer of them left, so the nearer weighs more;
 * a card that two of them ask is worth both.
 */
export function termsOn(exams: readonly Planned[], day: StudyDay): Term[] {
  return weighed(
    exams.flatMap((exam, i) => (isAhead(exam, day) ? [{ bit: 1 << i, left: Math.max(SOONEST, examDay(exam) - day) }] : [])),
  )
}

function weighed(ahead: readonly Omit<Term, 'weight'>[]): Term[] {
  const nearest = Math.min(...ahead.map(({ left }) => left))
  return ahead.map((term) => ({ ...term, weight: nearest / term.left }))
}
