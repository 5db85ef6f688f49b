// Cards of a change of policy: what was before, what came after, asked in the source's own words.
import type { FoundShift, Statement } from '../findings/index.ts'
import { edited, tidy, wordsOf, type Edit } from '../findings/statement.ts'
import type { Shift, Span, WrittenCard } from '../model/index.ts'
import { objectQuestion } from './questions.ts'
import { BLANK, sentenceOf, withLead } from './write.ts'

/** The shift's parts as the text has them; null is "the text does not say". */
export function partsOf(text: string, shift: FoundShift): Shift {
  const words = (span: Span | null): string | null => (span ? tidy(edited(text, span, named(shift.statement, span))) : null)
  return {
    actor: words(shift.actor),
    issue: words(shift.issue),
    before: words(shift.before),
    after: words(shift.after),
    when: words(shift.when),
    why: words(shift.why),
  }
}

/** One card for each part that can be asked. */
export function writeShift(text: string, shift: FoundShift): WrittenCard[] {
  return shift.asked.map((asked) => ({
    prompt: withLead(
      text,
      shift.statement,
      objectQuestion(text, shift.statement, asked.span) ?? blanked(text, shift.statement, asked.span, asked.hint),
    ),
    answer: tidy(edited(text, asked.span, editsWithin(shift.statement, asked.span))),
    context: null,
    at: asked.span,
  }))
}

/** "it" is named where the statement names it. */
function named(statement: Statement, span: Span): Edit[] {
  return editsWithin(statement, span).filter((edit) => edit.text.trim() !== '')
}

function editsWithin(statement: Statement, span: Span): Edit[] {
  return statement.edits.filter((edit) => edit.start >= span.start && edit.end <= span.end)
}

function blanked(text: string, statement: Statement, span: Span, hint: string): string {
  const own = statement.edits.filter((edit) => !(edit.start >= span.start && edit.end <= span.end))
  // "from nil to ____": the word before says which of the two is asked
  const asks =
    /^what, /.test(hint) && /\b(?:from|to|with|by|into) $/.test(text.slice(Math.max(0, span.start - 8), span.start))
      ? 'what?'
      : hint
  return sentenceOf(wordsOf(text, { ...statement, edits: own }, [{ ...span, text: `${BLANK} (${asks})` }]), statement)
}
