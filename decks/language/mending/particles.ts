// "struck down the law", "set aside €400m", "set in when": a particle belongs to its verb, and what stands behind is no phrase of place.
import { childWith, childrenIn, hang, isNominal, isPassive, kindOf, type Sketch } from './sketch.ts'

const pairs = (text: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    text
      .split(';')
      .map((line) => line.trim().split(/\s+/))
      .map(([particle, ...verbs]) => [particle as string, new Set(verbs)]),
  )

/** Verbs that take an object behind their particle. */
const TAKING = pairs(`
  down strike shut bring turn lay break close put cut scale shoot tear knock hunt play pull track water wear write set hand pass;
  up set take give make draw bring back blow break build call clean cover divide dig drum end fill follow free hold keep line mix open pick prop pull push put round save shake shore show sign size snap split step stir sum tie use wind wrap eat buy beef;
  out carry rule point pull wipe set phase hand hold lay leave make map pick point print roll send single sort spell take throw try turn work bring call cancel cut figure find fill give hammer seek stamp buy;
  off call cut lay set put pay write break close cast fend fight hold hive kick pull sell send shake show shut sign spin take throw touch trade turn ward wear;
  over take hand turn win carry;
  aside set put brush cast lay push sweep toss;
  away give take throw put sign strip sweep wash send;
  back cut hold bring buy claw dial fight give hand hold keep pay pull push roll scale send set take turn win claim;
  on take pass put carry;
  forward bring put carry`)
/** Verbs that are whole with their particle. */
const WHOLE = pairs(`
  in set step cave cash settle move kick;
  out break run drop pull die fall opt drag;
  down break shut touch step slow back die sit stand close;
  up end give show speed split turn grow open speak stand start sign;
  off take lay pay drop wear;
  on go live move drag;
  over take;
  away pass run die`)

export function mendParticles(sketch: Sketch): void {
  const { words, tags, lemmas, xpos } = sketch
  for (let verb = 0; verb + 1 < words.length; verb++) {
    const particle = verb + 1
    const lemma = lemmas[verb] ?? ''
    if (tags[verb] !== 'VERB' || !/^(IN|RP|RB)$/.test(xpos[particle] ?? '')) continue
    if (TAKING.get(words[particle]!)?.has(lemma)) takeObject(sketch, verb, particle)
    else if (WHOLE.get(words[particle]!)?.has(lemma)) standAlone(sketch, verb, particle)
  }
}

function takeObject(sketch: Sketch, verb: number, particle: number): void {
  const noun = sketch.heads[particle] ?? -1
  if (
    /^(advmod|amod|compound|case)$/.test(kindOf(sketch, particle)) &&
    sketch.heads[noun] === verb &&
    kindOf(sketch, noun) === 'obj'
  ) {
    hang(sketch, particle, verb, 'compound:prt')
    return
  }
  if (kindOf(sketch, particle) !== 'case' || sketch.heads[noun] !== verb || kindOf(sketch, noun) !== 'obl') return
  // "set up by", "cut off from", "give up to": another preposition follows
  if (/^(IN|TO)$/.test(sketch.xpos[particle + 1] ?? '') || childWith(sketch, verb, 'obj') >= 0 || isPassive(sketch, verb)) return
  if (!isNominal(sketch, noun)) return
  hang(sketch, particle, verb, 'compound:prt')
  hang(sketch, noun, verb, 'obj')
}

function standAlone(sketch: Sketch, verb: number, particle: number): void {
  const next = sketch.xpos[particle + 1] ?? ''
  // "broke out in Paris", "set in when", "touched down."
  if (!/^(IN|WRB|RB|CC|,|\.)$/.test(next) || sketch.relations[particle] === 'compound:prt') return
  const noun = sketch.heads[particle] ?? -1
  if (
    kindOf(sketch, particle) === 'case' &&
    childrenIn(sketch, noun).every((child) => child === particle || kindOf(sketch, child) !== 'case') &&
    next !== 'WRB'
  )
    return
  hang(sketch, particle, verb, 'compound:prt')
}
