// Cloze deletions on their way between Anki's braces and the signs of Markdown: in between they are signs that nobody types,
// so that neither side's escapes touch them.
import { parseCloze, type ClozePart } from '../../notes/index.ts'

const OPEN = '\ue000'
const NUMBERED = '\ue001'
const HINT = '\ue002'
const CLOSE = '\ue003'

/** A field's HTML with its deletions between signs; what lies within another deletion is its words. */
export function signed(html: string): string {
  return parseCloze(html.replace(/[\ue000-\ue003]/g, ''))
    .map((part) =>
      typeof part === 'string' ? part : signsOf(part.numbers[0] ?? 1, part.parts.map(wordsOf).join(''), part.hint ?? ''),
    )
    .join('')
}

/** One deletion between signs. */
export function signsOf(number: number, words: string, hint: string): string {
  return `${OPEN}${number}${NUMBERED}${words}${hint === '' ? '' : `${HINT}${hint}`}${CLOSE}`
}

/** Each signed deletion as something else. */
export function unsigned(text: string, write: (number: number, words: string, hint: string) => string): string {
  return text.replace(
    /\ue000(\d+)\ue001([^\ue000-\ue003]*)(?:\ue002([^\ue000-\ue003]*))?\ue003/g,
    (_, number: string, words: string, hint: string | undefined) => write(Number(number), words, hint ?? ''),
  )
}

/** Signed HTML as Anki writes it; what would end a deletion early is set apart. */
export function braced(html: string): string {
  const safe = (words: string): string => words.replaceAll('::', ':&#58;').replaceAll('}}', '}&#125;')
  return unsigned(html, (number, words, hint) => `{{c${number}::${safe(words)}${hint === '' ? '' : `::${safe(hint)}`}}}`)
}

function wordsOf(part: ClozePart): string {
  return typeof part === 'string' ? part : part.parts.map(wordsOf).join('')
}
