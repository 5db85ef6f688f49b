// Nouns by how they refer: those that name one thing in the world, those that only a complement makes one, and those for people and bodies.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** "the X" without more is one and the same thing for every reader. */
export const UNIQUE = set(`
  world earth moon sun sky universe planet atmosphere ocean sea equator environment internet web public media press truth past future present beginning end start rest majority minority bulk
  human humans mankind humanity west east north south northwest northeast southwest southeast mountains hills desert jungle poor rich elderly young sick dead blind deaf wealthy unemployed middle-class
  outset heart brain liver skin blood body stomach lung lungs kidney kidneys pancreas spleen immune nervous skull spine mouth throat nose ear ears eye eyes bloodstream bowel intestine bladder womb uterus placenta retina cornea
  alphabet calendar stock weather climate economy household countryside sea-level poles tropics stratosphere troposphere crust mantle core ozone
  krona krone euro pound dollar franc yen ruble rouble yuan renminbi lira rupee baht peso won zloty forint rand naira ringgit rupiah shekel sterling
 quo
  law state church military police army navy government parliament judiciary executive legislature constitution`)

/** Of UNIQUE, what is one thing only in one country: "the economy" needs to be told whose. */
export const NATIONAL = set(
  'economy government parliament constitution police army navy military judiciary executive legislature state church law press public media',
)

/** Nouns that a complement completes: "the war in Ukraine", "the decision to ship", "the ban on exports". */
export const RELATIONAL = set(`
  war invasion annexation occupation attack bombing battle conflict crisis dispute debate ban embargo sanction restriction limit increase decrease decline rise fall drop growth reduction cut number share rate level amount cost price value
  size length height weight age effect impact influence role need right ability attempt effort decision plan proposal agreement treaty deal talk negotiation relationship relation tie link demand support approach response reaction threat risk danger
  transition access contribution opposition introduction release launch election vote referendum law bill act policy strategy programme program project study report survey poll test experiment theory idea concept notion view belief hope fear concern
  discovery invention development construction destruction creation formation foundation establishment collapse dissolution breakup fall expiration signing adoption ratification withdrawal return arrival departure visit trip journey
  transfer export import sale purchase production consumption use supply shortage lack absence presence existence emergence spread outbreak pandemic epidemic treatment cure vaccine cause reason result outcome consequence purpose aim goal objective
  chance likelihood probability possibility opportunity potential prospect pressure campaign movement struggle fight protest strike revolt rebellion revolution uprising coup reform change shift move step measure ban prohibition
  cooperation coordination partnership alliance competition rivalry rapprochement engagement commitment pledge promise obligation responsibility burden fund funding investment spending budget tax tariff subsidy loan grant aid assistance
  capacity power authority duty mission task job position post office title award prize honour honor basis evidence proof case example kind type form sort part piece side edge end centre center middle heart top bottom surface
  distance difference gap ratio proportion percentage average total sum majority minority rest remainder half quarter third capital border coast shore bank mouth source origin birthplace home seat headquarters population`)

/** Nouns made of verbs and adjectives, which take a complement: "the convergence between", "the expiration of". */
export const NOMINAL = /(tion|sion|ment|ence|ance|ship|ness|ity|ing|ism|cy)s?$/

/** People by their role: as a bare subject they are nobody in particular. */
export const HUMAN = set(`
  official officials spokesman spokeswoman spokesperson researcher researchers scientist scientists expert experts analyst analysts critic critics author authors writer writers team man woman boy girl child person people
  minister president premier leader leaders lawmaker lawmakers politician politicians diplomat diplomats ambassador general soldier soldiers officer officers judge judges lawyer lawyers doctor doctors nurse nurses patient patients teacher teachers student students
  professor professors engineer engineers worker workers farmer farmers activist activists protester protesters resident residents citizen citizens voter voters supporter supporters opponent opponents economist economists historian historians
  executive executives director manager chairman chief founder owner customer customers user users victim victims witness witnesses suspect suspects prisoner prisoners king queen prince princess emperor pope bishop priest wife husband son daughter brother sister
  father mother parent parents friend friends colleague colleagues candidate candidates participant participants observer observers source sources member members guest guests fan fans player players actor actors artist artists musician musicians singer singers volunteer volunteers migrant migrants refugee refugees tourist tourists visitor visitors investor investors policymaker policymakers conservative conservatives elite elites strategist adviser advisor commander troops forces`)

/** People by role, by list or by ending: "mathematician", "painter". */
export function isHuman(word: string): boolean {
  return (
    HUMAN.has(word) ||
    /(?:ologist|icist|ician|wright|emist|inguist|omist|opher|apher|ressor|ovelist|pianist|inter|poser|yer|oldier)s?$/.test(word)
  )
}

/** Whether a noun that is said of a person says who that is: "actress", "lecturer", "former executive". */
export function isCalling(word: string): boolean {
  return isHuman(word) || /(?:er|or|ist|ian|ress|ant|ent|man|woman|path|ive|ect|eur|ee|ary|ete|ier|cian|hete)$/.test(word)
}

/** Bodies by their kind: "the company" is one only where one was named. */
export const BODY = set(`
  company firm corporation business agency ministry department bank university college school institute organisation organization group party union council committee commission court tribunal parliament congress senate government
  administration regime authority board bureau office force army navy police team club association federation alliance coalition bloc institution foundation fund museum hospital laboratory newspaper magazine broadcaster network
  country nation state city town region province island kingdom republic empire capital village district`)

/** Nouns that say nothing without what went before. */
export const VAGUE = set(`
  move moves situation situations thing things issue issues case cases matter matters measure measures step steps development developments factor factors reason reasons result results finding findings change changes effort efforts
  example examples way ways kind kinds type types question questions challenge challenges
  problem problems event events approach approaches idea ideas point points aspect aspects difference differences effect effects goal goals aim aims`)

/** Adjectives that point back or around: what they point at is not in the statement. */
export const POINTING = set(
  'previous preceding earlier later same latter former aforementioned above above-mentioned respective following next latest current present recent new other two three four five six remaining resulting ensuing subsequent opposite said',
)
