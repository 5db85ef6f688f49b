import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { English } from '../../decks/language/parser/index.ts'
import type { Range, Sentence } from '../../decks/language/sentence.ts'
import { data } from './data.ts'
import { asSentence, parseSentence, reread, treebank, type UdSentence } from './treebank.ts'

/** What the annotators say a stretch of words means. */
export interface Mention extends Range {
  readonly sentence: number
  /** The token that the others hang on. */
  readonly head: number
  readonly entity: number
  /** "person", "place", "organization", "event", "time", "object", "abstract" ... */
  readonly type: string
}

/** A document with annotated trees, entities and who is who. */
export interface CorefDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
}

/**
 * The annotated documents of a split; none where the study data is absent, then skip.
 * @param english tells which words are used alike
 */
export function corefDocuments(file: 'train' | 'dev', english: English, only?: number): CorefDocument[] {
  const found = data('treebank', `coref-${file}.conll.gz`)
  if (!found) return []
  const trees = new Map<string, UdSentence[]>()
  for (const ud of treebank(file)) {
    const id = ud.id.replace(/-\d+$/, '')
    trees.set(id, [...(trees.get(id) ?? []), ud])
  }
  const documents = gunzipSync(readFileSync(found)).toString('utf8').split('# begin document ').slice(1, only)
  return documents.flatMap((document) => {
    const [id = '', ...lines] = document.split('\n')
    const rows = lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t'))
    const sentences = trees.get(id.trim()) ?? []
    const forms = sentences.flatMap((one) => one.forms)
    const same = forms.length === rows.length && rows.every((row, i) => row[1] === forms[i])
    if (!same) throw new Error(`${id}: the trees have other words than the entities`)
    return [read(id.trim(), sentences, rows, english)]
  })
}

/** A document with the same words, and our own tags and trees. */
export function rereadDocument(document: CorefDocument, english: English): CorefDocument {
  return { ...document, sentences: document.sentences.map((one) => reread(one, parseSentence(one, english))) }
}

function read(id: string, trees: readonly UdSentence[], rows: readonly string[][], english: English): CorefDocument {
  let text = ''
  let row = 0
  const mentions: Mention[] = []
  const sentences = trees.map((ud, index): Sentence => {
    const shift = text.length
    text += `${ud.text} `
    mentions.push(...mentionsOf(ud, rows.slice(row, row + ud.forms.length), index))
    row += ud.forms.length
    const sentence = asSentence(ud, english)
    const tokens = sentence.tokens.map((token) => ({ ...token, start: token.start + shift, end: token.end + shift }))
    return { ...sentence, index, tokens, start: shift, end: shift + ud.text.length }
  })
  return { id, text, sentences, mentions }
}

function mentionsOf(ud: UdSentence, rows: readonly string[][], sentence: number): Mention[] {
  const mentions: Mention[] = []
  const open: { from: number; name: string }[] = []
  rows.forEach((row, i) => {
    for (const [, opens, name = '', closes] of (row[2] ?? '').matchAll(/(\()?([^()]+)(\))?/g)) {
      if (name === '_') continue
      if (opens) open.push({ from: i, name })
      if (!closes) continue
      const at = open.findLastIndex((one) => one.name === name)
      const [one] = at < 0 ? [] : open.splice(at, 1)
      const [type = '', entity = ''] = name.split('-')
      if (one)
        mentions.push({ sentence, from: one.from, to: i + 1, head: headOf(ud, one.from, i + 1), entity: Number(entity), type })
    }
  })
  return mentions
}

/** The first token of a stretch whose head stands outside it. */
function headOf(ud: UdSentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = ud.heads[i] ?? -1
    if (head < from || head >= to) return i
  }
  return from
}
