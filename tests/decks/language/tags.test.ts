// Tags and lemmas of plain sentences, and lemmas against the annotators'.
import { describe, expect, it } from 'vitest'
import { parse } from '../../../decks/index.ts'
import { english } from '../../support/english.ts'
import { treebank } from '../../support/treebank.ts'

const tagged = (sentence: string): string[] => {
  const words = sentence.split(' ')
  const { tags, xpos } = parse(english(), words)
  return words.map((word, i) => `${word}/${tags[i]}/${xpos[i]}`)
}
const lemmas = (sentence: string): string => parse(english(), sentence.split(' ')).lemmas.join(' ')

describe('tags', () => {
  it.each([
    ['The council has raised taxes .', 'The/DET/DT council/NOUN/NN has/AUX/VBZ raised/VERB/VBN taxes/NOUN/NNS ./PUNCT/.'],
    ['They will not meet in Tokyo .', 'They/PRON/PRP will/AUX/MD not/PART/RB meet/VERB/VB in/ADP/IN Tokyo/PROPN/NNP ./PUNCT/.'],
    ['He left because it rained .', 'He/PRON/PRP left/VERB/VBD because/SCONJ/IN it/PRON/PRP rained/VERB/VBD ./PUNCT/.'],
  ])('%s', (sentence, expected) => {
    expect(tagged(sentence).join(' ')).toBe(expected)
  })
})

describe('lemmas', () => {
  it.each([
    ['The countries were fighting .', 'the country be fight .'],
    ['Two women bought houses .', 'two woman buy house .'],
    ['They fled and hoped .', 'they flee and hope .'],
    ['It has been resumed .', 'it have be resume .'],
  ])('%s', (sentence, expected) => {
    expect(lemmas(sentence)).toBe(expected)
  })

  const dev = treebank('dev').slice(0, 400)
  it.skipIf(dev.length === 0)('are right for 97 words in 100 of annotated text', () => {
    let right = 0
    let all = 0
    for (const { forms, lemmas: gold } of dev) {
      const read = parse(english(), forms).lemmas
      all += forms.length
      right += gold.filter((lemma, i) => lemma.toLowerCase().replaceAll('’', "'") === read[i]).length
    }
    expect((100 * right) / all).toBeGreaterThan(97)
  })
})
