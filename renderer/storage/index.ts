// The door to everything that is kept. Screens read through the hooks and change through the named operations; nothing else touches the
// database. Every operation resolves once it is on disk, can be undone unless it says otherwise, and throws Trouble with a sentence.
export { closeDatabase, DEFAULT_PRESET_ID } from './database.ts'
export { openStorage } from './open.ts'
export { littleSpace } from './disk.ts'

export {
  addDocument,
  knownOriginal,
  loadDocument,
  removeDocument,
  rereadDocument,
  setPlace,
  updateDocument,
} from './documents.ts'
export type { Added, Arrived, DocumentChanges } from './documents.ts'
export type { Reread } from './reread.ts'
export { replaceDocument } from './replace.ts'
export type { Replaced } from './replace.ts'
export { dropAll, dropCards, editFoundCard, keepAll, keepCards, reopenCards } from './found.ts'
export type { FoundCard } from './found.ts'
export { keepInto } from './into.ts'
export { createNote, deleteNotes, editNote, tagNotes } from './notes.ts'
export type { NewNote, NoteChanges } from './notes.ts'
export { buryCards, cardsOfNote, deleteCards, flagCards, resetCards, makeDue, suspendCards, unsuspendCards } from './cards.ts'
export { deleteDeck, deletePreset, moveCards, redo, saveOptions, undo } from './deeds.ts'
export { renamePreset } from './presets.ts'
export { createDeck, editPreset, moveDeck, renameDeck } from './decks.ts'
export type { DeckOptions } from './decks.ts'
export { gradeCard, loadStudy } from './study.ts'
export { loadChosen } from './chosen.ts'
export { askedFor } from './asked.ts'
export { clearCard, reportCard } from './reports.ts'
export { forgetPlan, planBacklog } from './plan.ts'
export type { Backlog } from './plan.ts'
export { changeExam, closeExam, deleteExam, makeExam } from './exams.ts'
export type { ExamWords } from './exams.ts'
export { loadMissed, loadPlanned } from './exam-session.ts'
export { deleteMock, handInMock, keepMock, makeMock } from './mocks.ts'
export type { MockChoices } from './mocks.ts'
export { ENOUGH_TO_TELL } from './exam-outlook.ts'
export type { ExamOutlook } from './exam-outlook.ts'
export type { ExamShare, PlanOfToday } from './exam-cards.ts'
export { useExam, useExams, useMock, useMocks, useOutlook, usePlanOfToday } from './live-exams.ts'
export { gradeOrder, loadDatable } from './ordering.ts'
export type { OrderedCard } from './ordering.ts'
export { useTimeline } from './live-timeline.ts'
export type { Timeline } from './timeline.ts'
export type { ToMend } from './mending.ts'
export { clockTrouble } from './clock.ts'
export type { Graded, StudyMaterial } from './study.ts'
export { findCards, loadLines } from './list.ts'
export type { CardFilter, CardLine } from './list.ts'
export { nextDeeds } from './undo.ts'
export type { Deed } from './undo.ts'
export { onChange, onReviews } from './write.ts'
export { now } from './mint.ts'
export type { Moment } from './mint.ts'

export {
  useBacklog,
  useCard,
  useCardHistory,
  useCardIds,
  useCards,
  useDecks,
  useDocument,
  useDocuments,
  useFound,
  useHistory,
  useLeftOut,
  useNote,
  useNoteTypes,
  useParts,
  useScopes,
  usePresets,
  useStudyDay,
  useTags,
  useToday,
  useToMend,
} from './live.ts'
export type { CardHistory, FoundNote } from './live.ts'
export { useDecksOf, useFoundTexts } from './live-documents.ts'
export type { FoundText, TextPlace } from './text-search.ts'
export type { DeckWithCounts, DocumentWithCounts, Waiting } from './counts.ts'
export type { History, HistoryPart, PartsBy } from './history.ts'
export type { Today } from './today.ts'
export type { DocumentRow } from './schema.ts'

export { countHistory } from './counting.ts'
export { adopt, foresee, optimise, weigh } from './foreseeing.ts'
export { exportAnki, exportDeck, exportText, importDeck, lookInto, rowsOfDeck } from './exchange.ts'
export type { BroughtIn } from './bring-in.ts'
export type { Selection } from './collect.ts'
export { acceptLoss, backUpNow, guardCollection, restoreBackup, restoreLoss, saveBackup, useSafety } from './safety.ts'
export type { Loss, Safety } from './safety.ts'
export { changeNoteType, copyNoteType, deleteNoteType, notesOfType, useNotesByType, weighNoteType } from './note-types.ts'
export type { TypeEffects } from './recast.ts'
export { inlineAddress, useMedia } from './media.ts'
export type { Media } from './media.ts'
