// Common nouns by what they can mean again: "the country" a country, "the agency" a body, "the prime minister" a person.
import { ROLE_NOUNS } from '../names/people.ts'
import type { NameType } from '../names/name.ts'

export type Kind = 'person' | 'body' | 'country' | 'place' | 'event' | 'text' | 'thing'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const COUNTRY = set('country nation state kingdom republic empire federation superpower power neighbor neighbour ally')
const BODY =
  set(`company firm corporation business manufacturer maker carrier airline retailer bank lender fund agency ministry department bureau office university college school academy institute institution
  organisation organization group party union council committee commission court tribunal parliament congress senate house government administration regime authority board army navy force police team club side association federation alliance
  coalition bloc foundation charity hospital laboratory newspaper magazine paper journal broadcaster network publisher studio band label museum library church league society startup developer watchdog regulator nonprofit`)
const PLACE =
  set(`city town village region province island peninsula capital district county area territory port harbour harbor river lake sea bay mountain valley desert park site castle palace cathedral temple tower bridge building hotel
  street square airport station neighbourhood neighborhood settlement archipelago coast municipality suburb metropolis continent basin canal strait resort stadium venue campus`)
const EVENT =
  set(`war conflict battle crisis invasion revolution uprising rebellion election summit conference meeting games tournament championship festival disaster earthquake hurricane cyclone storm pandemic outbreak epidemic attack
  massacre siege campaign operation ceremony event race match final trial occupation annexation expedition mission`)
const TEXT =
  set(`treaty agreement accord deal pact convention protocol charter act law bill legislation constitution resolution directive regulation amendment statute strategy plan programme program initiative project policy doctrine
  framework document report book novel film movie album song play study article declaration statement magazine award prize medal theory`)

/** People that no list of occupations has. */
const PERSON =
  set(`premier prime minister president leader chancellor king queen emperor empress prince princess pope bishop senator governor mayor secretary ambassador general commander officer chairman chairwoman chair director chief executive
  founder owner author writer scientist researcher physicist chemist biologist mathematician historian economist philosopher novelist poet painter composer singer actor actress player coach manager captain lawyer judge professor teacher
  student doctor man woman boy girl child politician candidate lawmaker diplomat spokesman spokeswoman spokesperson official soldier veteran activist entrepreneur businessman businesswoman billionaire dictator monarch ruler tsar
  brother sister father mother son daughter wife husband widow friend colleague artist musician director producer journalist reporter engineer inventor explorer astronaut cosmonaut laureate winner defendant suspect victim native`)

/** What a noun, by its lemma, can be the noun of; null where it tells nothing. */
export function kindOfNoun(lemma: string): Kind | null {
  if (PERSON.has(lemma)) return 'person'
  if (COUNTRY.has(lemma)) return 'country'
  if (BODY.has(lemma)) return 'body'
  if (PLACE.has(lemma)) return 'place'
  if (EVENT.has(lemma)) return 'event'
  if (TEXT.has(lemma)) return 'text'
  if (ROLE_NOUNS.has(lemma) || /(?:ologist|icist|ician|wright|omist|opher|apher|woman|man)$/.test(lemma)) return 'person'
  return null
}

export function kindOfName(type: NameType): Kind | null {
  switch (type) {
    case 'person':
      return 'person'
    case 'organisation':
      return 'body'
    case 'country':
      return 'country'
    case 'place':
      return 'place'
    case 'event':
      return 'event'
    case 'agreement':
    case 'law':
    case 'programme':
      return 'text'
    case 'other':
      return 'thing'
    case 'nationality':
    case 'unknown':
      return null
  }
}
