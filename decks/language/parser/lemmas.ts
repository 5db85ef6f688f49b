// From a word and its tag to the form a dictionary lists: the longest ending that a rule knows, unless the word is an exception.

export interface LemmaRules {
  /** For each tag: a word and its lemma by turns. */
  readonly exceptions: Readonly<Record<string, string>>
  /** For each tag: an ending, how many letters are cut, and what is put on, by turns; "-" stands for nothing. */
  readonly rules: Readonly<Record<string, string>>
}

/** What is cut from a word's end, and what is put on. */
export interface Change {
  readonly cut: number
  readonly add: string
}

/** The longest ending that rules look at. */
export const LONGEST_ENDING = 5

/** Past forms that go their own way, each with its lemma: a treebank shows only the common ones. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `arose arise arisen arise awoke awake awoken awake bore bear borne bear beat beat beaten beat became become began begin begun begin bent bend bound bind bit bite
  bitten bite bled bleed blew blow blown blow bred breed broke break broken break brought bring built build burnt burn bought buy caught catch chose choose chosen choose
  clung cling crept creep dealt deal dug dig drew draw drawn draw drove drive driven drive drank drink drunk drink ate eat eaten eat fell fall fallen fall fed feed
  felt feel fought fight fled flee flew fly flown fly flung fling forbade forbid forbidden forbid forgot forget forgotten forget forgave forgive forgiven forgive
  forsook forsake forsaken forsake foresaw foresee foreseen foresee froze freeze frozen freeze gave give given give ground grind grew grow grown grow hung hang heard hear
  hid hide hidden hide held hold kept keep knelt kneel knew know known know laid lay led lead leapt leap learnt learn left leave lent lend lay lie lain lie lit light
  lost lose made make meant mean met meet mistook mistake mistaken mistake overcame overcome overthrew overthrow overthrown overthrow oversaw oversee overseen oversee
  overtook overtake overtaken overtake paid pay partook partake rode ride ridden ride rang ring rung ring rose rise risen rise ran run saw see seen see sought seek
  sold sell sent send sewn sew shook shake shaken shake shone shine shot shoot shown show shrank shrink shrunk shrink sang sing sung sing sank sink sunk sink slept sleep
  slew slay slain slay slid slide slung sling smelt smell sown sow spoke speak spoken speak sped speed spent spend spun spin sprang spring sprung spring stood stand
  stole steal stolen steal stuck stick stung sting stank stink strode stride struck strike stricken strike strove strive striven strive swore swear sworn swear swept sweep
  swollen swell swam swim swum swim swung swing took take taken take taught teach tore tear torn tear told tell thought think threw throw thrown throw trod tread trodden tread
  underwent undergo undergone undergo understood understand undertook undertake undertaken undertake undid undo undone undo upheld uphold woke wake woken wake wore wear
  worn wear wove weave woven weave wept weep won win wound wind withdrew withdraw withdrawn withdraw withheld withhold withstood withstand wrote write written write`
    .split(/\s+/)
    .flatMap((past, i, all) => (i % 2 === 0 ? [[past, all[i + 1]!] as const] : [])),
)
/** Past forms that are also a present, a noun or an adjective. */
const AMBIGUOUS =
  /^(fell|lay|saw|bore|wound|ground|felt|left|found|lead|bound|bit|shot|rose|spoke|stole|stuck|broke|dealt|hid|light|lit|kept|thought|made|met|meant|fed|fled|fought|lent|wove|bent|beat|become|come|run|overcome|sped|spun|rung|shone|stove|led|built|cost|slain|won|lost|mown|sewn|sown|known|given|taken|broken|frozen|shown|spoken|written|stolen|hidden|driven|eaten|fallen|born|lain|worn|torn|drawn|grown|overthrown|flown|thrown|stricken|swollen|trodden|woven|woken|ridden|risen|chosen|forgotten|forbidden|forsaken|mistaken|withdrawn|undertaken|overtaken|overseen|seen|shaken|slid|drunk|sunk|sung|swum|begun|undone|undergone)$/

/** Whether a word can only be a past form: "struck", "shrank". */
export function isOnlyPast(word: string): boolean {
  return IRREGULAR.has(word) && !AMBIGUOUS.test(word)
}

/** No rule cuts a word down to "fl". */
const VOWEL = /[aeiouy]/

/** Tags whose words change alike: "fought" and "fought". */
export function alike(tag: string): string {
  return tag === 'VERB|VBD' ? 'VERB|VBN' : tag
}

export class Lemmas {
  readonly #isWord: (word: string) => boolean
  readonly #exceptions = new Map<string, Map<string, string>>()
  readonly #rules = new Map<string, Map<string, Change>>()

  /** @param isWord tells words met before: of several rules the one that leads to such a word is right */
  constructor({ exceptions, rules }: LemmaRules, isWord: (word: string) => boolean) {
    this.#isWord = isWord
    for (const [tag, list] of Object.entries(exceptions)) {
      const words = list.split(' ')
      const lemmas = new Map<string, string>()
      for (let i = 0; i + 1 < words.length; i += 2) lemmas.set(words[i]!, words[i + 1]!)
      this.#exceptions.set(tag, lemmas)
    }
    for (const [tag, list] of Object.entries(rules)) {
      const words = list.split(' ')
      const changes = new Map<string, Change>()
      const plain = (word: string): string => (word === '-' ? '' : word)
      for (let i = 0; i + 2 < words.length; i += 3)
        changes.set(plain(words[i]!), { cut: Number(words[i + 1]), add: plain(words[i + 2]!) })
      this.#rules.set(tag, changes)
    }
  }

  /** @param word in lower case with straight apostrophes */
  of(word: string, tag: string): string {
    const kind = alike(tag)
    const exception = this.#exceptions.get(kind)?.get(word)
    if (exception !== undefined) return exception
    const irregular = kind === 'VERB|VBN' ? IRREGULAR.get(word) : undefined
    if (irregular !== undefined) return irregular
    const rules = this.#rules.get(kind)
    let first: string | undefined
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); rules && length >= 0; length--) {
      const change = rules.get(length === 0 ? '' : word.slice(-length))
      if (!change || change.cut >= word.length) continue
      const lemma = word.slice(0, word.length - change.cut) + change.add
      if (!VOWEL.test(lemma) && change.cut > 0) continue
      if (this.#isWord(lemma)) return lemma
      first ??= lemma
    }
    return first !== undefined && first !== word && this.#isWord(`${first}e`) ? `${first}e` : (first ?? word)
  }
}
