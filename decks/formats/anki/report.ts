// What an Anki file brings that is not taken, or not as it stands: counted while reading, told in sentences.

const WORDS = {
  typeless: ['note', 'had no note type in the file; left out'],
  cardless: ['note', 'had no card; left out'],
  guid: ['note', 'had the identity of another; left out'],
  long: ['note', 'was longer than five megabytes; left out'],
  fields: ['note', 'had more or fewer fields than its type; filled up or cut'],
  noteless: ['card', 'belonged to no note; left out'],
  placeless: ['card', 'had no template in its note type; left out'],
  twice: ['card', 'stood twice in one place; the first one counts'],
  homeless: ['card', 'had no deck in the file; now in Default'],
  filtered: ['card', 'stood in a filtered deck, which Dossier does not have; back in the deck it came from'],
  forgotten: ['card', 'had been studied, but nothing says with what result; new again'],
  orphans: ['review', 'belonged to no card; left out'],
  media: ['media file', 'was damaged; left out'],
  described: ['deck', 'had a description; Dossier keeps none'],
  retention: ['deck', 'had a desired retention of its own; the one of its options holds'],
} as const

export class Report {
  private readonly counts = new Map<keyof typeof WORDS, number>()

  private readonly file: string
  private readonly begun: readonly string[]

  /** @param begun what was told before */
  constructor(file: string, begun: readonly string[]) {
    this.file = file
    this.begun = begun
  }

  add(what: keyof typeof WORDS, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }

  lines(): string[] {
    const counted = [...this.counts].map(([what, count]) => {
      const [noun, why] = WORDS[what]
      return `${count} ${noun}${count === 1 ? '' : 's'} ${count === 1 ? why : why.replace(/^was/, 'were')}.`
    })
    return [...this.begun, ...counted].map((line) => `${this.file}: ${line}`)
  }
}
