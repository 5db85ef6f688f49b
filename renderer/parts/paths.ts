// Where each screen is, behind the #: screens link to one another by these and never import one another.
import { navigate } from 'wouter/use-hash-location'
import type { DeckId, DocumentId, ExamId, How, MockId, NoteTypeId, Scope } from '../../decks/index.ts'

/**
 * Words as a part of an address. The router decodes the address once before it looks for the route, which would leave the "%" of "5%" bare
 * for the second decoding, so each "%" is escaped twice.
 */
export function escaped(words: string): string {
  return encodeURIComponent(words.replaceAll('%', '%25'))
}

/** The words of such a part, as the router gives it; an address that somebody typed with a bare "%" means what it says. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const paths = {
  desk: '/',
  documents: '/documents',
  /** The reader; `at` is an offset in the clean text to stand at. */
  reader: (document: DocumentId, at?: number): string => `/documents/${document}${at === undefined ? '' : `/at/${at}`}`,
  /** The reader at a place where these words stand, with all their places marked. */
  readerAtWords: (document: DocumentId, at: number, words: string): string =>
    `/documents/${document}/at/${at}/find/${escaped(words)}`,
  keep: (document: DocumentId): string => `/keep/${document}`,
  /** Everything, or one deck with all beneath it. */
  study: (deck: DeckId | null = null): string => (deck === null ? '/study' : `/study/${deck}`),
  /** The cards that a search finds: their due ones studied, all of them crammed, or only looked at. */
  session: (how: How, find: string): string => `/${how === 'study' ? 'study/find' : how}/${escaped(find)}`,
  /** What today's plan for the exams asks. */
  studyPlan: '/study-plan',
  exams: '/exams',
  /** A mock exam, to be sat or looked at. */
  mock: (mock: MockId): string => `/mock/${mock}`,
  studyMissed: (mock: MockId): string => `/study-missed/${mock}`,
  /** Everything that has a date, or what `textOfTimeline` names, on one line. */
  timeline: (of = ''): string => (of === '' ? '/timeline' : `/timeline/of/${escaped(of)}`),
  /** The dates of a timeline to be put in order. */
  order: (of = ''): string => (of === '' ? '/order' : `/order/of/${escaped(of)}`),
  exam: (exam: ExamId): string => `/exams/${exam}`,
  /** Cards that cost much and those that were reported, to be mended. */
  mend: '/mend',
  /** The plan for what is overdue after a break. */
  plan: '/plan',
  /** The card list, with what its find box holds. */
  cards: (find = ''): string => (find === '' ? '/cards' : `/cards/find/${escaped(find)}`),
  decks: '/decks',
  /** All note types, or one to be changed. */
  noteTypes: '/note-types',
  noteType: (id: NoteTypeId): string => `/note-types/${escaped(id)}`,
  /** Everything, or one part as `Scope` names it. */
  history: (scope: Scope = ''): string => (scope === '' ? '/history' : `/history/of/${escaped(scope)}`),
  bringIn: '/bring-in',
  takeOut: '/take-out',
  /** A deck on paper, with all beneath it; every deck for null. */
  sheet: (deck: DeckId | null): string => (deck === null ? '/sheet' : `/sheet/${deck}`),
  settings: '/settings',
} as const

/** A screen one can go back to, by the name its way back bears. */
export interface WayBack {
  readonly to: string
  readonly name: string
}

/** Goes to a screen; `from` is where its way back leads, for as long as one stands there. */
export function goTo(path: string, from?: WayBack): void {
  navigate(path, from ? { state: { from } } : {})
}

/** Where the way back of this screen leads; null where nobody said. */
export function cameFrom(): WayBack | null {
  const { from } = (history.state ?? {}) as { from?: Partial<WayBack> }
  return typeof from?.to === 'string' && typeof from.name === 'string' ? { to: from.to, name: from.name } : null
}
