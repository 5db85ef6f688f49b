// The nouns that make a name an organisation's, or a work's, an event's, a law's; and well-known organisations whose names do not say so.
import { ORGANISATIONS } from './gazetteer/organisations.ts'
import { PLACE_NOUNS, plainName } from './places.ts'

const KNOWN = new Set(ORGANISATIONS.split(/[;\n]+/).filter(Boolean))

/** Whether the gazetteer knows an organisation of this name. */
export function isOrganisation(name: string): boolean {
  return KNOWN.has(plainName(name))
}

export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  `Ministry Agency Bank University College School Institute Institution Corporation Corp Company Co Inc Ltd Limited PLC Group Holdings Council Committee Subcommittee Commission Union Party Court Parliament Congress Senate House Assembly Cabinet
  Panel Association Organization Organisation Department Office Bureau Force Forces Army Navy Police Guard Fund Forum Federation League Society Foundation Network Authority Board Administration Government
  Alliance Coalition Confederation Consortium Museum Library Libraries Hospital Clinic Laboratory Laboratories Lab Labs Center Centre Service Services Academy Club Team Times Post Journal Tribune Herald Guardian Gazette Bulletin Chronicle Examiner Observer Daily News Press
  Reserve Treasury Exchange Chamber Secretariat Mission Registry Observatory Airlines Airways Motors Industries Systems Technologies Pharmaceuticals Brothers Partners Associates Church Directorate Tribunal Survey Trust Diet
  Inspectorate Politburo Orchestra Choir Ensemble Guild Regiment Battalion Brigade Division Corps Squadron Fleet Gallery Studio Studios Records Pictures Entertainment Media Productions Publishing Faculty Command Branch
  Computers Electronics Software Semiconductor Semiconductors Telecom Telecommunications Aerospace Petroleum Chemicals Securities Steelworks Shipbuilding Railways Breweries Insurance Broadcasting Robotics Biosciences Holding`
    .split(/\s+/)
    .filter(Boolean),
)

/** First words that make a name an organisation: "Ministry of Foreign Affairs", "Bank of England". */
export const ORGANISATION_OPENERS: ReadonlySet<string> = new Set(
  'Ministry Department University Bank Council House Court Institute Office Board Bureau Association Organisation Organization Federation Academy Church Committee Commission Chamber League Society School College Museum Center Centre Union'.split(
    ' ',
  ),
)

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const AGREEMENT_NOUNS = words(
  'Treaty Agreement Accord Accords Convention Protocol Charter Pact Compact Memorandum Armistice Ceasefire Settlement',
)
export const LAW_NOUNS = words(
  'Act Law Laws Bill Constitution Resolution Directive Regulation Amendment Code Statute Ordinance Decree Edict Rights Article Articles Clause',
)
export const PROGRAMME_NOUNS = words(
  'Strategy Plan Programme Program Initiative Project Policy Doctrine Principles Guidelines Framework Agenda Campaign Scheme Roadmap Route Budget Operation',
)
export const EVENT_NOUNS = words(
  `War Wars Revolution Rebellion Uprising Crisis Summit Conference Games Olympics Cup Championship Championships Festival Day Battle Siege Massacre Famine Plague Depression Renaissance Reformation Enlightenment Crusade
  Election Elections Coup Riots Protests Hurricane Earthquake Flood Fire Pandemic Exhibition Expo Convention Congress Tour Marathon Final Trial Age Era Period Cyclone Typhoon Storm Tsunami Genocide Holocaust Armada Invasion Mutiny WWI WWII`,
)
export const WORK_NOUNS = words(
  `Prize Award Awards Medal Report Book Bluebook Review Study Index Concept Theory Theorem Principle Equation Effect Syndrome Disease Virus System Test Model Method Scale Dynasty Empire Republic Kingdom Manifesto Bible Quran Talmud Magna
  Railway Railroad Express Paper Declaration Statement Trilogy Symphony Song Album Novel Game
  Science Sciences Humanities Studies Engineering Arts Economics Psychology`,
)

/** Nouns of names that are neither person, place nor body. */
export const OTHER_NOUNS: ReadonlySet<string> = new Set([
  ...AGREEMENT_NOUNS,
  ...LAW_NOUNS,
  ...PROGRAMME_NOUNS,
  ...EVENT_NOUNS,
  ...WORK_NOUNS,
])

/** The kinds of nouns that a name's first or last word can be. */
export function nounKind(word: string): string | null {
  const kinds: [string, ReadonlySet<string>][] = [
    ['organisation', ORGANISATION_NOUNS],
    ['place', PLACE_NOUNS],
    ['agreement', AGREEMENT_NOUNS],
    ['law', LAW_NOUNS],
    ['programme', PROGRAMME_NOUNS],
    ['event', EVENT_NOUNS],
    ['work', WORK_NOUNS],
  ]
  return kinds.find(([, nouns]) => nouns.has(word))?.[0] ?? null
}
