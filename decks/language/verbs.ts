// English verb forms: which form a word is, and its base. Irregular verbs by table, the rest by ending.

/** base past participle; a slash parts variants. Regular verbs are not listed. */
const IRREGULAR = `
arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become; begin began begun; bend bent bent; bet bet bet;
bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast/broadcasted broadcast/broadcasted; build built built; burn burned/burnt burned/burnt; burst burst burst; buy bought bought; cast cast cast;
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug;
do did done; draw drew drawn; dream dreamed/dreamt dreamed/dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed;
feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden; forecast forecast/forecasted forecast/forecasted;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got got/gotten; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; lean leaned/leant leaned/leant; leap leaped/leapt leaped/leapt; learn learned/learnt learned/learnt; leave left left;
lend lent lent; let let let; lie lay/lied lain/lied; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
mistake mistook mistaken; misunderstand misunderstood misunderstood; outlaw outlawed outlawed; overcome overcame overcome; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
pay paid paid; prove proved proven/proved; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; rid rid rid; ride rode ridden;
ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown/showed; shrink shrank shrunk; shut shut shut; sing sang sung;
sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; smell smelled/smelt smelled/smelt; speak spoke spoken; speed sped sped; spell spelled/spelt spelled/spelt; spend spent spent; spill spilled/spilt spilled/spilt;
spin spun spun; split split split; spoil spoiled/spoilt spoiled/spoilt; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
sting stung stung; strike struck struck/stricken; strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood;
undertake undertook undertaken; undo undid undone; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept wept;
win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written; rewrite rewrote rewritten; retake retook retaken; redo redid redone; resell resold resold; repay repaid repaid`

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ed' | 'ing'

const bases = new Set<string>()
const formByWord = new Map<string, { form: VerbForm; base: string }>()

for (const line of IRREGULAR.split(';')) {
  const [base = '', past = '', participle = ''] = line.trim().split(/\s+/)
  bases.add(base)
  const pasts = past.split('/')
  const participles = participle.split('/')
  for (const word of new Set([...pasts, ...participles])) {
    if (word === base) continue
    const form = pasts.includes(word) ? (participles.includes(word) ? 'ed' : 'past') : 'participle'
    if (!formByWord.has(word)) formByWord.set(word, { form, base })
  }
}
/** Words that are the past of one verb and the base of another: read as the base, unless a past is wanted. */
for (const word of ['found', 'wound', 'ground', 'lay', 'saw', 'fell', 'felt', 'left', 'bore', 'bound']) {
  const entry = formByWord.get(word)
  if (entry) bases.add(word)
}
const UNCHANGED = new Set(
  'bet bid burst cast cost cut hit hurt let put quit read rid set shed shut split spread upset beat broadcast forecast become come run overcome'.split(
    ' ',
  ),
)

/**
 * The form of a word that is used as a verb. `ed` may be past or participle: only the clause can tell.
 * @param word lower case
 */
export function verbForm(word: string): VerbForm {
  const irregular = formByWord.get(word)
  if (irregular) return irregular.form
  if (bases.has(word)) return 'base'
  if (/ing$/.test(word) && word.length > 4 && !/^(bring|sing|ring|swing|sting|cling|fling|spring|king|wing)$/.test(word))
    return 'ing'
  if (/ed$/.test(word) && !/^(need|feed|seed|weed|heed|bleed|breed|speed|exceed|proceed|succeed|embed|shed|wed)$/.test(word))
    return 'ed'
  if (/[^su]s$/.test(word) && !/^(focus|discuss)$/.test(word)) return 'third'
  return 'base'
}

/** "cut", "put", "read": base, past and participle look alike. */
export function looksAlike(word: string): boolean {
  return UNCHANGED.has(word)
}

/** The base of a verb form, given the reader's lemma for regular ones. */
export function verbBase(word: string, lemma: string): string {
  const irregular = formByWord.get(word)
  if (irregular) return irregular.base
  return lemma
}

const VOWEL_END = /(?:[^aeiou]y)$/

/** The third person singular: carry, carries. */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (VOWEL_END.test(base)) return `${base.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return `${base}s`
}
