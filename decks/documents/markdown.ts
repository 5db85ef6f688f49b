import { NOTHING_STATED, type Page } from './page.ts'
import { piecesOfText } from './text.ts'
export function pageOfMarkdown(text: string): Page {
  return { pieces: piecesOfText(text), stated: NOTHING_STATED, furniture: [] }
}
