// Sentences as Universal Dependencies writes them down: what the parser is trained on and measured against.
// https://universaldependencies.org/format.html

/** One annotated sentence; the lists run side by side, a word each. */
export interface UdSentence {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** The index of the word that this one hangs on, from 0; -1 for the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** Where the word stands in `text`. Words of a token that is spelled otherwise ("au") share its span. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether white space stands before it. */
  readonly spaced: readonly boolean[]
}

interface Row {
  readonly from: number
  readonly to: number
  readonly surface: string
}

/** Reads CoNLL-U. Empty nodes ("8.1") and enhanced graphs are passed over. */
export function readConllu(conllu: string): UdSentence[] {
  const sentences: UdSentence[] = []
  for (const block of conllu.replaceAll('\r', '').split(/\n\n+/)) {
    const sentence = readBlock(block)
    if (sentence.forms.length > 0) sentences.push(sentence)
  }
  return sentences
}

function readBlock(block: string): UdSentence {
  const about = { sent_id: '', genre: '', text: '' }
  const words: string[][] = []
  const tokens: Row[] = []
  let covered = 0
  for (const line of block.split('\n')) {
    const comment = /^# (sent_id|genre|text) = (.*)$/.exec(line)
    if (comment) about[comment[1] as keyof typeof about] = comment[2] ?? ''
    if (line === '' || line.startsWith('#')) continue
    const columns = line.split('\t')
    const [id = '', form = ''] = columns
    if (id.includes('.')) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      covered = Number(range[2])
      tokens.push({ from: Number(range[1]) - 1, to: covered, surface: form })
    } else {
      words.push(columns)
      if (words.length > covered) tokens.push({ from: words.length - 1, to: words.length, surface: form })
    }
  }
  const column = (index: number): string[] => words.map((columns) => columns[index] ?? '_')
  const forms = column(1)
  const text = about.text || forms.join(' ')
  return {
    id: about.sent_id,
    genre: about.genre,
    text,
    forms,
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    relations: column(7),
    ...placesOf(text, forms, tokens),
  }
}

function placesOf(
  text: string,
  forms: readonly string[],
  tokens: readonly Row[],
): Pick<UdSentence, 'starts' | 'ends' | 'spaced'> {
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const { from, to, surface } of tokens) {
    const start = Math.max(at, text.indexOf(surface, at))
    at = start + surface.length
    const parts = forms.slice(from, to)
    const plain = parts.join('') === surface
    let within = start
    for (const part of parts) {
      starts.push(plain ? within : start)
      within += part.length
      ends.push(plain ? within : at)
    }
  }
  return { starts, ends, spaced: starts.map((start, i) => i > 0 && start > (ends[i - 1] ?? 0)) }
}
