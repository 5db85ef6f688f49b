// The words of policy: what a policy is, who has one, and the verbs that change it, each with what it says of before and after.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** `ends`: the object was, and is no more. `alters`: the object was, and is now otherwise. `begins`: the object is new. `resumes`: it is again. */
export type Change = 'ends' | 'alters' | 'begins' | 'resumes'

const VERBS: Record<Change, string> = {
  ends: `lift revoke repeal abolish scrap shelve abandon suspend halt end terminate cancel rescind drop overturn reverse annul nullify dismantle renounce waive discontinue withdraw disband dissolve ditch axe quash void overrule remove eliminate vacate exempt phase_out roll_back strike_down wind_down wind_up do_away`,
  alters: `relax ease loosen soften tighten toughen amend revise reform overhaul rewrite reinterpret redefine raise lower cut reduce double triple halve narrow widen broaden shorten restrict liberalise liberalize modify downgrade upgrade weaken harden replace postpone delay defer expand increase decrease slash scale_back put_back bring_forward push_back put_off push_out move switch convert shift lengthen prolong merge transform split`,
  begins: `ban prohibit outlaw legalise legalize decriminalise decriminalize criminalise criminalize nationalise nationalize privatise privatize impose introduce enact deregulate desegregate devalue adopt bar forbid`,
  resumes: `resume restore reinstate reintroduce reimpose reopen revive reestablish re-establish rejoin bring_back`,
}

export const CHANGES: ReadonlyMap<string, Change> = new Map(
  (Object.keys(VERBS) as Change[]).flatMap((change) =>
    VERBS[change].split(/\s+/).map((verb) => [verb.replace('_', ' '), change] as const),
  ),
)

/** Verbs of `begins` whose object is a thing of any kind: what is banned need not be a policy. */
export const ON_ANYTHING = set(
  'exempt ban bar forbid prohibit outlaw legalise legalize decriminalise decriminalize criminalise criminalize nationalise nationalize privatise privatize deregulate desegregate devalue',
)

/** What rules, binds, promises or pays. */
export const POLICY = set(`
  ban bans embargo embargoes sanction sanctions restriction restrictions law laws act acts rule rules regulation regulations policy policies tariff tariffs duty duties tax taxes quota quotas subsidy subsidies limit limits cap caps ceiling
  treaty treaties agreement agreements accord accords pact pacts talks negotiations constitution guideline guidelines requirement requirements mandate mandates moratorium programme programmes program programs scheme schemes right rights
  penalty penalties punishment status licence license licences licenses permit permits visa visas ties relations cooperation recognition membership aid funding budget spending rate rates benefit benefits pension pensions wage wages
  curfew lockdown emergency censorship conscription draft segregation slavery serfdom apartheid prohibition doctrine strategy strategies stance position approach practice practices system systems monopoly monopolies standard standards target targets
  decision ruling order orders decree decrees provision provisions clause clauses amendment amendments article control controls check checks freeze fee fees fine fines charge charges price-cap shield exemption exemptions waiver waivers
  emphasis focus posture band objection hunting whaling logging mining deferral deadline deadlines levy levies grant grants allowance allowances age border borders stimulus easing purchases franchise suffrage neutrality sovereignty isolation engagement privilege privileges immunity threshold thresholds peg interest principle principles export exports import imports adoption need obligation obligations notification consent testing marriage abortion trade test enrichment production use sale sales
  date dates access tolerance period periods term terms curriculum criterion criteria definition definitions list lists classification council councils`)

/** Verbs that only those who rule can do, whatever they do it to. */
export const FIRM_CHANGES = set(
  'abolish repeal revoke rescind outlaw prohibit legalise legalize decriminalise decriminalize criminalise criminalize nationalise nationalize privatise privatize enact overrule nullify deregulate desegregate',
)

/** Nouns that are a policy whoever is said to change it: of these a change is told even where nobody is named as its maker. */
export const FIRM_POLICY = set(`
  ban bans embargo embargoes sanctions restrictions law laws act rule rules regulation regulations tariff tariffs duty duties tax taxes quota quotas subsidy subsidies limit limits cap caps ceiling threshold thresholds
  requirement requirements moratorium penalty penalties punishment curfew lockdown conscription slavery serfdom segregation apartheid prohibition monopoly levy levies fee fees fine fines grant grants deferral deadline
  allowance exemption exemptions guideline guidelines pension pensions benefit benefits visa visas licence licences license licenses treaty constitution franchise suffrage term terms age ages premium subsidy`)

/** What binds as long as it is in force: it changes what bound before. */
export const RULES = set(
  'law act regulation regulations directive decree treaty convention constitution amendment amendments order package reform reforms resolution protocol agreement accord pact strategy doctrine concept code rule rules guideline guidelines statute ordinance charter edict',
)
/** What is laid down for many: what they must, may or must not do. */
export const BINDS = set('require oblige compel allow permit authorise authorize forbid prohibit bar entitle enable')
/** Of a rule with a measure: "the duty rose from 25 to 100 per cent". */
export const MOVES = set('rise fall climb go drop jump increase decrease decline')
/** Of a rule: it is no more. */
export const RUNS_OUT = set('lapse expire end')

/** Decisions that a body of rule takes: what follows is done by them, not only wished. */
export const DECISIONS = set('vote decide agree choose opt resolve move act')
/** What is only promised; the card's own words say so. */
export const PROMISES = set('promise pledge vow propose undertake')
/** What is stopped or begun stands as a gerund: "stopped issuing permits". */
export const STOPS: ReadonlyMap<string, Change> = new Map([
  ...'stop cease end quit halt suspend discontinue'.split(' ').map((verb) => [verb, 'ends'] as const),
  ...'begin start introduce'.split(' ').map((verb) => [verb, 'begins'] as const),
  ...'resume'.split(' ').map((verb) => [verb, 'resumes'] as const),
])

/** Nouns of bodies that make policy, as subjects. */
export const POLICY_BODY = set(`
  government governments parliament congress senate assembly court courts administration cabinet ministry ministries commission council union authority authorities bank regulator regulators agency state states federation
  legislature lawmakers legislators voters referendum regime junta monarchy coalition party president minister premier chancellor king queen emperor governor mayor judge justice secretary board city county company university bloc alliance
  diet knesset bundestag duma reserve treasury department organisation organization committee`)

export const POLITICAL_TITLE =
  /\b(president|prime minister|pm|premier|chancellor|minister|king|queen|emperor|governor|mayor|secretary|senator|chairman|pope|tsar|czar|sultan|general|ceo|director)\b/i

/** A change as a noun: "the lifting of sanctions", "a ban on exports". */
export const CHANGE_NOUNS: ReadonlyMap<string, Change> = new Map([
  ...'halting halt suspension lifting abolition repeal end ending termination cancellation withdrawal revocation reversal removal closure abandonment dissolution phase-out'
    .split(' ')
    .map((noun) => [noun, 'ends'] as const),
  ...'relaxation easing tightening revision amendment reassessment overhaul reform rethink shift change turnaround reduction increase expansion'
    .split(' ')
    .map((noun) => [noun, 'alters'] as const),
  ...'ban prohibition introduction imposition legalisation legalization decriminalisation decriminalization nationalisation nationalization privatisation privatization freeze embargo moratorium'
    .split(' ')
    .map((noun) => [noun, 'begins'] as const),
  ...'resumption reinstatement restoration reintroduction reopening'.split(' ').map((noun) => [noun, 'resumes'] as const),
])

/** Official acts that carry a change as their object. */
export const ACTS = set('announce order declare approve decree proclaim authorise authorize confirm agree')
/** What a change may be said to be the work of. */
export const BRINGS = set('bring see mark prompt lead cause trigger force produce mean signal represent')
