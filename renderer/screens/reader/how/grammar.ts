// What grammarians' signs are called in plain words.
import type { Clause, Meaning, Name, Part, Role, Tag } from '../../../../decks/index.ts'

export const TAGS: Readonly<Record<Tag, string>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary',
  CCONJ: 'joining word',
  DET: 'determiner',
  INTJ: 'exclamation',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'mark',
  SCONJ: 'conjunction',
  SYM: 'sign',
  VERB: 'verb',
  X: 'other',
}

const RELATIONS: Readonly<Record<string, string>> = {
  root: 'what it says',
  nsubj: 'subject',
  'nsubj:pass': 'subject, undergoing',
  csubj: 'clause as subject',
  obj: 'object',
  iobj: 'recipient',
  obl: 'circumstance',
  'obl:agent': 'doer',
  'obl:tmod': 'time',
  nmod: 'belongs to',
  'nmod:poss': 'owner',
  'nmod:tmod': 'time',
  amod: 'quality',
  advmod: 'manner or degree',
  nummod: 'number',
  det: 'determiner',
  case: 'preposition',
  mark: 'conjunction',
  cc: 'joining word',
  conj: 'joined',
  appos: 'the same by another name',
  acl: 'clause about it',
  'acl:relcl': 'relative clause',
  advcl: 'clause around it',
  ccomp: 'what is said',
  xcomp: 'what is done or become',
  cop: 'copula',
  aux: 'auxiliary',
  'aux:pass': 'passive auxiliary',
  compound: 'part of the word',
  'compound:prt': 'particle',
  flat: 'part of the name',
  fixed: 'fixed phrase',
  parataxis: 'set beside',
  expl: 'placeholder',
}

/** The relation in plain words, by its subtype where that has a word of its own. */
export function relationWords(relation: string): string {
  return RELATIONS[relation] ?? RELATIONS[relation.split(':')[0] ?? ''] ?? relation
}

export const CLAUSES: Readonly<Record<Clause['kind'], string>> = {
  main: 'The sentence says',
  joined: 'and further',
  shared: 'of the same subject',
  subordinate: 'Under which',
  relative: 'About',
  reduced: 'About',
  reported: 'What is said',
  speaker: 'Who says it',
}

const ROLES: Readonly<Record<Role, string>> = {
  time: 'when',
  place: 'where',
  cause: 'why',
  purpose: 'what for',
  condition: 'if',
  concession: 'although',
  manner: 'how',
}

const PARTS: Readonly<Record<Part['kind'], string>> = {
  recipient: 'to whom',
  agent: 'by whom',
  phrase: 'besides',
  adverb: 'besides',
  clause: 'besides',
}

/** What a part of a clause tells; "besides" where its words leave a doubt. */
export function partWords({ kind, role }: Part): string {
  return role ? ROLES[role] : PARTS[kind]
}

/** "past, passive, not": what the verb's words say of it. */
export function verbWords({ verb }: Clause): string {
  return [
    verb.tense === 'none' ? '' : verb.tense === 'modal' ? 'possible or due' : verb.tense,
    verb.perfect && 'perfect',
    verb.progressive && 'going on',
    verb.passive && 'passive',
    verb.negated && 'denied',
  ]
    .filter(Boolean)
    .join(', ')
}

export const NAMES: Readonly<Record<Name['type'], string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  country: 'country',
  nationality: 'nationality',
  event: 'event',
  agreement: 'agreement',
  law: 'law',
  programme: 'programme',
  other: 'other name',
  unknown: 'name of something unknown',
}

/** Of a word that stands for another thing: why it is not said for which. */
export const WHY: Readonly<Record<Meaning['why'], string>> = {
  sure: 'is known',
  doubtful: '? it is not sure enough which',
  unnamed: 'is something that has no name in the text',
  none: 'has nothing before it that it could mean',
}
