// What makes a name a person's: a title before it, or a given name at its front (or at its end, as in "Matsumoto Koichiro").

/** Titles that stand before a name. Longer ones are found by their last word. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor president vice-president minister pm premier chancellor king queen prince princess emperor empress pope senator sen representative rep congressman congresswoman
  governor gov mayor judge justice general gen colonel col captain capt lieutenant lt major maj sergeant sgt admiral adm commander sir lord lady dame saint st secretary ambassador chairman chairwoman chair director
  ceo commissioner attorney speaker bishop archbishop cardinal rabbi imam sheikh reverend rev father sister brother tsar czar sultan duke duchess count countess baron marshal chief dictator
  philosopher physicist chemist biologist mathematician historian economist novelist poet painter composer astronomer inventor engineer geologist botanist explorer actor actress singer author architect naturalist spokesman spokeswoman spokesperson lawmaker analyst`
    .split(/\s+/)
    .filter(Boolean),
)

const GIVEN = `
aaron abdul abdullah abe abigail abraham ada adam adolf adrian agatha agnes ahmad ahmed akira alan albert alberto alejandro aleksandr alessandro alex alexander alexandra alexandria alexei alfred ali alice alison allan allen amanda amelia amina amir amit amy
ana anastasia anders andre andrea andreas andrei andrew andrzej andy angel angela anita ann anna anne annie anthony antoine anton antonia antonio antony aristide arnold arthur artyom ashraf astrid audrey august augustus aung ayman bahram barack barbara barry bartholomew beatrice ben benazir benedict
benito benjamin bernard bernhard bernie bertrand beth betty bill billy blaise bob bobby boris boutros brad bradley brenda brett brian bridget bruce bruno caleb calvin carl carla carlo carlos carmen carol caroline carolyn catherine cecilia celia cesar chad charles charlie charlotte cheryl
chris christian christiane christina christine christoph christopher chuck claire clara clarence claude claudia clement clifford clinton clyde colin connor conrad constance constantine corey cornelius craig cristina curtis cynthia cyril dale daniel danielle daniela darius darwin dave david dean deborah dennis denise derek diana diane
diego dieter dimitri dirk dmitri dmitry dolores dominic dominique don donald donna dora doris dorothy doug douglas duncan dwight earl eduard eduardo edgar edith edmund edvard edward edwin eileen elaine eleanor elena eli elias elijah elisabeth elizabeth ella ellen elon elsa emil emily emma emmanuel enrico enrique erdogan eric
erica erik erika ernest ernesto ernst erwin esther ethan eugene eva evan evelyn fatima federico felipe felix ferdinand fernando fidel fiona florence frances francesca francesco francis francisco franco francois françois frank franklin franz fred frederic frederick friedrich fumio gabriel gabriela galileo gary gavin gene
geoffrey georg george georges georgia gerald gerard gerhard gertrude giacomo gilbert giorgio giovanni giuseppe gladys glenn gloria gordon grace graham greg gregor gregory greta guido guillermo gustav guy hamid hannah hans harold harriet harry harvey hassan hasan heather hector hedy heinrich heinz helen helena helmut henri henrietta henrik henry herbert
herman hermann hideki hillary hiroshi hirohito ho howard hubert hugh hugo hussein hussain ian ibrahim ignatius igor ilya imran indira ingrid irene iris irina isaac isabel isabella ismail ivan jack jackson jacob jacqueline jacques jake james jamie jan jane janet janice jason javier jay jean jeff jeffrey jennifer jens jeremy jerome jerry
jesse jessica jesus jill jim jimmy jo joachim joan joanna joe joel johan johann johannes john johnny jonas jonathan jorge jose joseph josef josephine joshua juan judith judy juergen julia julian juliana julie julius jun junichiro justin jürgen kamala karen karim karin karl kate katherine kathleen kathryn katie kazuo keiko keith kelly ken kenji kenneth
kevin khalid kim klaus koichiro konrad konstantin kurt kyle lana larry lars laura lauren laurence lawrence lech lee leila leo leon leonard leonardo leonhard leonid leopold leslie lewis li liam lillian linda linus lisa lise liz lloyd lois lorenzo louis louisa louise luca lucas lucia lucy ludwig luigi luis luisa lukas luke lydia lynn
mackenzie madeleine madeline magnus mahatma mahmoud malala malcolm manfred manuel marc marcel marcello marco marcus margaret margarita maria marian marianne marie marilyn marina mario marion mark marko marlene marshall martha martin martina mary masha matt matteo matthew matthias maud maurice max maximilian maya megan mehmet melanie melissa mercy meredith michael michel michelle miguel mihail mikhail
mikhail mila mildred milton minna miriam mohamed mohammad mohammed mohandas moira molly monica moses muammar muhammad mustafa myra nadia nancy naomi narendra natalia natalie natasha nathan nathaniel neil nelson niccolo nicholas nick nicola nicolas nicolaus nicole niels nigel nikita nikita nikola nikolai nina noah noam nora norman norma
octavia oleg olga oliver olivia omar orville oscar oskar otto owen pablo pamela pascal patricia patrick paul paula paulo pavel pedro peggy penelope per percy peter petra phil philip philipp phillip phyllis pierre pieter priscilla qassem rachel rafael raj rajiv ralph ramon randy raphael raul ray raymond rebecca recep regina reinhard rené rene rex ricardo
richard rick rishi rita robert roberta roberto robin rodney rodrigo roger roland rolf roman ron ronald rosa rosalind rosalyn rose rosemary ross roy rudolf rudolph rupert russell ruth ryan sabine saddam salvador sam samantha samuel sandra sanna santiago sara sarah saul scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun sheila shelley shinzo shinji shirley shiro
sidney sigmund silvia silvio simon simone sofia sonia sophia sophie srinivasa stalin stanley stefan stephanie stephen steve steven stuart susan suzanne sven svetlana sylvia takeshi tanya taro ted teresa terry thabo theodor theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni tony tracy truman tyler
ulrich umberto ursula valentina valerie valery vanessa vera vernon veronica victor victoria viktor vincent viola virginia vivian vladimir volodymyr wallace walt walter wanda warren wayne wendy werner wilbur wilhelm will willem william willy winston wolfgang woodrow xavier xi yasser yitzhak yoko yoshihide yoshiko yuri yulia yusuf yves yvonne zachary zoe fritz lester gamal niels lise manne adriaan dirk akira antoine leonard siegfried otto lars enda enrico zaha jenna jared brock sehar sergey johannes évariste siméon rosalind wernher werner gottfried immanuel wolfgang amadeus giuseppe simón toussaint kwame haile emmanuel angela recep volodymyr xi olaf ursula jens mario rishi narendra shehbaz imran bashar ismail hosni yasser`

export const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(/\s+/).filter(Boolean))

const FEMALE = `
ada agatha agnes alexandra alice alison amanda amelia amina amy ana anastasia andrea angela anita ann anna anne annie antonia astrid audrey barbara beatrice benazir beth brenda bridget carla carmen carol caroline carolyn catherine cecilia celia charlotte cheryl
christiane christina christine claire clara claudia constance cristina cynthia daniela danielle deborah denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa emily emma erica erika esther eva evelyn
fatima fiona florence frances francesca gabriela georgia gertrude gladys gloria grace greta hannah harriet heather hedy helen helena henrietta hillary indira ingrid irene iris irina isabel isabella jacqueline jane janet janice jennifer jessica jill joan joanna josephine
judith judy julia juliana julie kamala karen karin kate katherine kathleen kathryn katie keiko lana laura lauren leila lillian linda lisa lise liz lois louisa louise lucia lucy luisa lydia lynn madeleine madeline malala margaret margarita maria marian marianne marie marilyn
marina martha martina mary maud maya megan melanie melissa mercy meredith michelle mildred minna miriam moira molly monica myra nadia nancy naomi natalia natalie natasha nicole nina nora norma octavia olga olivia pamela patricia paula peggy penelope petra phyllis priscilla
rachel rebecca regina rita roberta rosa rosalind rosalyn rose rosemary ruth sabine samantha sandra sanna sara sarah shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stephanie susan suzanne svetlana sylvia tanya teresa theresa tiffany tina toni
tracy ursula valentina valerie vanessa vera veronica victoria viola virginia vivian wanda wendy yoko yoshiko yulia yvonne zoe zaha ngozi aung antonia robyn sharni marlene sigrid simonetta rigoberta wangari chimamanda jenna sehar hannah ingeborg astrid wislawa svetlana olga nadezhda krystyna`

const BOTH = `alex chris jan jean jo kim lee leslie li robin sam sidney terry toni andrea nikita jordan sasha pat lynn marian vivian dale tracy kelly kyle ashley taylor aung xi ho`

const FEMALE_NAMES = new Set(FEMALE.split(/\s+/).filter(Boolean))
const NAMES_OF_BOTH = new Set(BOTH.split(' '))

/** Whether a given name is a woman's or a man's, as far as the list knows; null where it does not. */
export function genderOf(given: string): 'she' | 'he' | null {
  const name = given.toLowerCase()
  if (NAMES_OF_BOTH.has(name)) return null
  if (FEMALE_NAMES.has(name)) return 'she'
  return GIVEN_NAMES.has(name) ? 'he' : null
}

/** Given names that are more often something else when they stand alone or before another capitalised word. */
export const DOUBTFUL_GIVEN: ReadonlySet<string> = new Set(
  'florence georgia victoria virginia august charlotte jackson carolina alexandria chad jordan santiago salvador grace mercy rose iris will mark bill may june april guy earl dean dale rex king li xi lee ho jan'.split(
    ' ',
  ),
)

/** Lower-case words inside a person's name: "Ursula von der Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'da',
  'di',
  'del',
  'della',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'dos',
  'du',
  'ter',
  'zu',
])
