// What stands between commas behind the subject: "The defendant, a former clerk, was jailed"; "The treaty, signed in 1992, created a union".
import { childWith, childrenIn, hang, isFinite, isNominal, isPassive, kindOf, spreadOf, turnOver, type Sketch } from './sketch.ts'

export function mendApart(sketch: Sketch): void {
  for (let verb = 1; verb < sketch.words.length; verb++) {
    participle(sketch, verb)
    heldBack(sketch, verb)
    apposition(sketch, verb)
  }
}

/** Past forms that are no participles. */
const ONLY_PAST =
  /^(was|were|did|had|went|came|became|began|broke|chose|drank|drew|drove|ate|fell|flew|forgot|forgave|froze|gave|grew|knew|lay|rode|rang|rose|ran|saw|shook|sang|sank|spoke|stole|swam|took|tore|threw|woke|wore|wrote|withdrew|overthrew|overtook|arose|undertook|mistook|shrank)$/

/** Two verbs behind a comma each: the first is a participle, and tells of the subject. */
function participle(sketch: Sketch, first: number): void {
  const { words, xpos, relations, tags, heads } = sketch
  if (tags[first] !== 'VERB' || !/^(VBD|VBN)$/.test(xpos[first] ?? '') || ONLY_PAST.test(words[first]!)) return
  if (!/^(root|ccomp|advcl|parataxis|conj)$/.test(kindOf(sketch, first))) return
  const subject = childrenIn(sketch, first).find((child) => child < first && /^nsubj/.test(relations[child] ?? ''))
  if (subject === undefined || childWith(sketch, first, 'aux', 'obj', 'cop') >= 0) return
  let comma = first - 1
  while (tags[comma] === 'ADV') comma--
  if (words[comma] !== ',' || spreadOf(sketch, subject).to < comma - 0) return
  const later = childrenIn(sketch, first).filter(
    (child) => kindOf(sketch, child) === 'conj' && child > first && tags[child] === 'VERB',
  )
  const second = later.find((child) => {
    if (childWith(sketch, child, 'cc') >= 0 || subjectOf(sketch, child) >= 0) return false
    let at = child - 1
    while (tags[at] === 'ADV' || tags[at] === 'AUX') at--
    return words[at] === ',' && (isFinite(sketch, child) || xpos[child] === 'VBN')
  })
  if (second === undefined) return
  // "rose, fell, and rose again" is a list
  if (later.some((child) => child < second)) return
  if (!turnOver(sketch, first, second, 'acl')) return
  if (xpos[second] === 'VBN' && childWith(sketch, second, 'aux') < 0) xpos[second] = 'VBD'
  xpos[first] = 'VBN'
  relations[subject] = isPassive(sketch, second) ? 'nsubj:pass' : 'nsubj'
  heads[subject] = second
  hang(sketch, first, subject, 'acl')
  for (const child of childrenIn(sketch, first)) if (child > second) hang(sketch, child, second, relations[child] as string)
}

function subjectOf(sketch: Sketch, verb: number): number {
  return childrenIn(sketch, verb).find((child) => /^nsubj/.test(sketch.relations[child] ?? '')) ?? -1
}

/** "[The defendant], a former clerk, was jailed": the first phrase is the subject, the second says more of it. */
function apposition(sketch: Sketch, verb: number): void {
  const { words, relations } = sketch
  if (!isFinite(sketch, verb)) return
  const second = childrenIn(sketch, verb).find((child) => child < verb && /^nsubj/.test(relations[child] ?? ''))
  if (second === undefined) return
  const reach = spreadOf(sketch, second)
  const comma = words[reach.from] === ',' ? reach.from : reach.from - 1
  if (words[comma] !== ',' || !/^(a|an|the|one|its|his|her|their)$/.test(words[comma + 1] ?? '')) return
  const before = words.slice(second, verb).lastIndexOf(',')
  if (before < 0 || second + before < reach.to - 1) return
  const first = childrenIn(sketch, verb).find(
    (child) =>
      child < comma && spreadOf(sketch, child).to >= comma && spreadOf(sketch, child).to <= comma + 1 && isNominal(sketch, child),
  )
  if (first === undefined || !/^(advcl|obl|dep|dislocated|vocative|parataxis|nsubj)$/.test(kindOf(sketch, first))) return
  const spread = spreadOf(sketch, first)
  if (
    spread.from > 1 ||
    childrenIn(sketch, first).some((child) => child < first && /^(case|mark|cop)$/.test(kindOf(sketch, child)))
  )
    return
  if (
    /^obl:(unmarked|tmod)/.test(relations[first] ?? '') &&
    !/^(the|a|an)$/.test(words[spread.from] ?? '') &&
    sketch.tags[first] !== 'PROPN'
  )
    return
  if (first === second) return
  const relation = relations[second] as string
  relations[first] = relation
  hang(sketch, second, first, 'appos')
}

/** "an army led by the king [arrived]": of two verbs with one subject and nothing to join them, the participle is the noun's. */
function heldBack(sketch: Sketch, first: number): void {
  const { xpos, relations, heads } = sketch
  if (xpos[first] !== 'VBN' || childWith(sketch, first, 'aux', 'cop') >= 0 || sketch.tags[first] !== 'VERB') return
  const subject = childrenIn(sketch, first).find((child) => child < first && /^nsubj/.test(relations[child] ?? ''))
  if (subject === undefined || spreadOf(sketch, subject).to !== first) return
  const second = childrenIn(sketch, first).find(
    (child) =>
      child > first &&
      /^(xcomp|ccomp|parataxis)$/.test(kindOf(sketch, child)) &&
      isFinite(sketch, child) &&
      subjectOf(sketch, child) < 0 &&
      childWith(sketch, child, 'mark', 'cc') < 0,
  )
  if (second === undefined || !turnOver(sketch, first, second, 'acl')) return
  const mark = childrenIn(sketch, first).filter((child) => child < subject)
  relations[subject] = isPassive(sketch, second) ? 'nsubj:pass' : 'nsubj'
  heads[subject] = second
  hang(sketch, first, subject, 'acl')
  for (const child of mark) hang(sketch, child, second, relations[child] as string)
}
