// The nouns that make a name an organisation's, or a work's, an event's, a law's.

export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  `Ministry Agency Bank University College School Institute Institution Corporation Corp Company Co Inc Ltd Limited PLC Group Holdings Council Committee Commission Union Party Court Parliament Congress Senate House Assembly Cabinet
  Association Organization Organisation Department Office Bureau Force Forces Army Navy Police Guard Fund Forum Federation League Society Foundation Network Authority Board Administration Government
  Alliance Coalition Confederation Consortium Museum Library Hospital Clinic Laboratory Laboratories Center Centre Service Services Academy Club Team Times Post Journal Tribune Herald Guardian Shimbun Daily News Press Reuters
  Reserve Treasury Exchange Chamber Secretariat Mission Registry Observatory Airlines Airways Motors Industries Systems Technologies Pharmaceuticals Brothers Partners Associates Bureau Church Directorate Tribunal Survey Trust Diet Duma Bundestag Knesset Pentagon Kremlin Vatican Politburo Taliban Hamas Hezbollah Quad Cross Crescent`
    .split(/\s+/)
    .filter(Boolean),
)

/** First words that make a name an organisation: "Ministry of Foreign Affairs", "Bank of England". */
export const ORGANISATION_OPENERS: ReadonlySet<string> = new Set(
  'Ministry Department University Bank Council House Court Institute Office Board Bureau Association Organisation Organization Federation Academy Church Committee Commission Chamber League Society'.split(
    ' ',
  ),
)

export const OTHER_NOUNS: ReadonlySet<string> = new Set(
  `Treaty Agreement Accord Accords Convention Protocol Charter Pact Act Law Bill Constitution Declaration Resolution Directive Regulation Amendment Code Strategy Plan Programme Program Initiative Project Policy Doctrine Principles Guidelines Framework
  War Wars Revolution Rebellion Uprising Crisis Summit Conference Games Olympics Cup Championship Prize Award Medal Festival Day Campaign Operation Battle Siege Massacre Famine Plague Depression Renaissance Reformation Enlightenment Crusade
  Report Book Bluebook Review Study Index Concept Theory Theorem Principle Equation Effect Syndrome Disease Virus System Test Model Method Scale Age Era Period Dynasty Empire Republic Kingdom Manifesto Bible Quran Talmud Magna Route Railway Railroad Express Forces Budget Paper`
    .split(/\s+/)
    .filter(Boolean),
)

/** Well-known organisations whose names do not say so. */
export const ORGANISATIONS: ReadonlySet<string> = new Set(
  `NATO UN WHO IMF WTO OECD OPEC OSCE ASEAN UNESCO UNICEF FBI CIA NASA ESA CERN BBC CNN VOA NPR IBM Google Apple Microsoft Amazon Facebook Meta Tesla Toyota Samsung Huawei Boeing Airbus Siemens Shell BP ExxonMobil Gazprom Rosneft
  Pfizer Moderna AstraZeneca Reuters Interpol Europol Kremlin Pentagon Hamas Hezbollah Taliban ISIS G7 G-7 G8 G20 G-20 Quad BRICS AUKUS Fed ECB FDA EPA CDC SEC FCC NHS EEC COMECON`
    .split(/\s+/)
    .filter(Boolean),
)
