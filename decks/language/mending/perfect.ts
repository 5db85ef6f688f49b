// "have since withdrawn", "had divided Berlin": where the tree takes "have" for the verb, the participle behind it is.
import { childrenIn, hang, kindOf, turnOver, type Sketch } from './sketch.ts'

export function mendPerfect(sketch: Sketch): void {
  const { words, xpos, tags, heads } = sketch
  words.forEach((_, i) => sinceThen(sketch, i))
  words.forEach((word, have) => {
    if (!/^(have|has|had)$/.test(word) || /^aux/.test(sketch.relations[have] ?? '')) return
    let verb = have + 1
    while (tags[verb] === 'ADV' || words[verb] === "n't" || words[verb] === 'not') verb++
    if (!/^(VBN|VBD)$/.test(xpos[verb] ?? '')) return
    const named = heads[verb] ?? -1
    // "had divided Berlin": no adjective stands before a name without an article
    if (kindOf(sketch, verb) === 'amod' && heads[named] === have && tags[named] === 'PROPN') {
      if (!hang(sketch, verb, have, 'xcomp') || !hang(sketch, named, verb, 'obj')) return
    }
    if (heads[verb] !== have || !/^(obj|obl|xcomp|ccomp|acl|advcl|parataxis|conj)$/.test(kindOf(sketch, verb))) return
    if (childrenIn(sketch, verb).some((child) => child < verb && /^(nsubj|aux|mark)/.test(sketch.relations[child] ?? ''))) return
    if (!turnOver(sketch, have, verb, 'aux')) return
    xpos[verb] = 'VBN'
    tags[have] = 'AUX'
    for (const child of childrenIn(sketch, have)) hang(sketch, child, verb, sketch.relations[child] as string)
  })
}

/** "two witnesses have [since] withdrawn": an adverb here, whatever it was taken for. */
function sinceThen(sketch: Sketch, since: number): void {
  const { words, tags, xpos, heads, relations } = sketch
  const verb = since + 1
  if (words[since] !== 'since' || !/^(have|has|had)$/.test(words[since - 1] ?? '')) return
  if (!/(ed|en|wn|ne|ung|un|ught|et|ut|id|ade|old|aid)$/.test(words[verb] ?? '')) return
  tags[since] = 'ADV'
  xpos[since] = 'RB'
  if (heads[since] === verb) {
    relations[since] = 'advmod'
    return
  }
  const object = heads[verb] ?? -1
  if (/^aux/.test(relations[since] ?? '') || heads[since - 1] !== since) return
  // "withdrawn their statements" was read as a phrase
  tags[verb] = 'VERB'
  xpos[verb] = 'VBN'
  if (!turnOver(sketch, since, verb, 'advmod')) return
  if (object !== since && object > verb) hang(sketch, object, verb, 'obj')
  for (const child of childrenIn(sketch, since)) hang(sketch, child, verb, relations[child] as string)
}
