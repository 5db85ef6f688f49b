// What kind of file it is, by its name and by its first bytes; and the refusals of what is no document, each with its cure.
import { Trouble } from '../model/trouble.ts'

/** The kinds that are text themselves. */
export type TextFormat = 'text' | 'markdown' | 'html'

/** The largest document that is read, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024

/** The largest file that is read as a book: a PDF, or a package of pages with their pictures. */
export const LARGEST_BOOK = 200 * 1024 * 1024

/** Said wherever a file is refused for its kind. */
export const READS =
  'Dossier reads PDF, Word (.docx), slides (.pptx), books (.epub), OpenDocument (.odt), web pages (.html), Markdown (.md) and plain text (.txt)'

const EXTENSIONS: Readonly<Record<string, TextFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

interface Foreign {
  readonly magic: string
  readonly is: string
  readonly cure: string
}

const SAVE_ANEW = 'open it in the program that made it, save it as .docx, .odt or PDF'

/** Files that are often taken for documents, by their first bytes read as Latin-1. */
const FOREIGN: readonly Foreign[] = [
  { magic: '{\\rtf', is: 'a rich text file (RTF)', cure: SAVE_ANEW },
  { magic: '\u00d0\u00cf\u0011\u00e0', is: 'an old Office file', cure: SAVE_ANEW },
  { magic: '\u0089PNG', is: 'a picture', cure: 'type or copy its words into a text file' },
  { magic: '\u00ff\u00d8\u00ff', is: 'a picture', cure: 'type or copy its words into a text file' },
  { magic: 'GIF8', is: 'a picture', cure: 'type or copy its words into a text file' },
  { magic: 'RIFF', is: 'a sound, film or picture', cure: 'type or copy its words into a text file' },
  { magic: 'ID3', is: 'a sound file', cure: 'type or copy its words into a text file' },
  { magic: '\u001f\u008b', is: 'a packed file (gzip)', cure: 'unpack it' },
  { magic: '7z\u00bc\u00af', is: 'a packed file (7-Zip)', cure: 'unpack it' },
  { magic: 'From: <Saved by', is: 'a web archive (MHTML)', cure: 'save the page as “Web page, HTML only”' },
  { magic: 'bplist00', is: 'a web archive', cure: 'save the page as HTML' },
  { magic: 'SQLite format 3', is: 'a database', cure: 'save what you need of it as plain text' },
]

/**
 * Refuses what cannot be a document before any of it is decoded.
 * @throws Trouble `empty`, `too-large` or `binary`
 */
export function refuseForeign(bytes: Uint8Array, file: string): void {
  refuseSize(bytes, file, LARGEST_DOCUMENT)
  let head = ''
  for (let i = 0; i < Math.min(bytes.length, 16); i++) head += String.fromCharCode(bytes[i]!)
  const foreign = FOREIGN.find(({ magic }) => head.startsWith(magic))
  if (foreign) throw new Trouble('binary', `“${file}” is ${foreign.is}, not text. ${READS}: ${foreign.cure}, and add that file.`)
  const named = PACKED[extensionOf(file)]
  // eslint-disable-next-line no-control-regex -- what no text begins with is looked for
  if (named && /[\x00-\x08\x0e-\x1f]/.test(head))
    throw new Trouble(
      'binary',
      `“${file}” is named as ${named}, and does not begin as one: it was cut or damaged on its way. Get it again, or open it in the program that made it and save it anew.`,
    )
}

/** Kinds that are never text, by their names' endings. */
const PACKED: Readonly<Record<string, string>> = {
  docx: 'a Word document',
  pptx: 'slides',
  epub: 'a book',
  odt: 'an OpenDocument text',
  pdf: 'a PDF',
}

/** @throws Trouble `empty` or `too-large` */
export function refuseSize(bytes: Uint8Array, file: string, largest: number): void {
  if (bytes.length === 0) {
    throw new Trouble('empty', `“${file}” is empty: it holds 0 bytes. Save its text into it again, then add it once more.`)
  }
  if (bytes.length > largest) {
    throw new Trouble(
      'too-large',
      `“${file}” is too large: it holds ${megabytes(bytes.length)} MB, and Dossier reads ${largest === LARGEST_DOCUMENT ? 'documents' : 'files of this kind'} of up to ${megabytes(largest)} MB. Split it into parts and add those.`,
    )
  }
}

/** Whether a file is a PDF: what says so stands near its beginning, after whatever a mail program left there. */
export function isPdf(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(bytes.length - 5, 1024); i++)
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46 && bytes[i + 4] === 0x2d)
      return true
  return false
}

/** Whether a file is a package (ZIP), as Word, slides and books are. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Character sets that are read as Windows-1252, as browsers do. */
const WESTERN =
  /^(?:utf-?8|us-ascii|ascii|windows-1252|cp-?1252|x-cp1252|iso-?8859-?1|iso-8859-15|latin-?1|l1|iso_8859-1|x-user-defined)$/i

/**
 * Refuses a page that was decoded as Windows-1252 for want of better, and says itself that it is in another character set.
 * @throws Trouble `unreadable`
 */
export function refuseOtherCharset(html: string, file: string): void {
  const charset = /<meta[^<>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(html.slice(0, 4096))?.[1]
  if (!charset || WESTERN.test(charset)) return
  throw new Trouble(
    'unreadable',
    `“${file}” is written in the character set ${charset}, and Dossier reads UTF-8, UTF-16 and Windows-1252. Open the page in a browser, copy its text, and paste that.`,
  )
}

/** The format, by the name's ending; where that is unknown or says text, by what the text looks like. */
export function formatOf(file: string, text: string): TextFormat {
  const named = EXTENSIONS[extensionOf(file)]
  if (named === 'markdown' || named === 'html') return named
  if (looksLikeHtml(text)) return 'html'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

/** Notes in Markdown are often kept as .txt: the first line is a heading, and it is not the only one. */
function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000).trimStart()
  return /^# \S/.test(head) && /\n#{2,6} \S/.test(head)
}

/** Pasted text has no name: its own looks decide. */
export function formatOfPasted(text: string): TextFormat {
  if (looksLikeHtml(text)) return 'html'
  const head = text.slice(0, 20_000)
  return /^#{1,6} \S/m.test(head) || /^```/m.test(head) || /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/.test(head)
    ? 'markdown'
    : 'text'
}

/** `name.ending` in lower case, '' without one. */
export function extensionOf(file: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

/** The name as a title: without its folder and ending, with spaces for the signs that stand for them. */
export function titleOfFile(file: string): string {
  const name = file.replace(/^.*[\\/]/, '')
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  return (
    bare
      .replace(/[_\s]+/g, ' ')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
      .trim() ||
    name ||
    'Untitled'
  ).normalize('NFC')
}

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2000).trimStart()
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)
}

function megabytes(bytes: number): string {
  const tenths = Math.round((bytes * 10) / (1024 * 1024))
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`
}
