// What a timeline is of, as an address says it.
import type { DocumentId, ExamId } from '../../model/index.ts'

/** Some documents, what an exam asks, or (with neither) everything there is, own cards among it. */
export interface TimelineScope {
  readonly documents: readonly DocumentId[]
  readonly exam: ExamId | null
}

/** The scope in an address; whatever cannot be understood is everything. */
export function timelineScopeOf(text: string): TimelineScope {
  const [, key, value = ''] = /^(documents|exam):(.+)$/.exec(text) ?? []
  if (key === 'exam') return { documents: [], exam: value as ExamId }
  return { documents: key === 'documents' ? (value.split(',').filter(Boolean) as DocumentId[]) : [], exam: null }
}

/** A scope as `timelineScopeOf` reads it; empty for everything. */
export function textOfTimeline({ documents, exam }: TimelineScope): string {
  if (exam !== null) return `exam:${exam}`
  return documents.length === 0 ? '' : `documents:${documents.join(',')}`
}
