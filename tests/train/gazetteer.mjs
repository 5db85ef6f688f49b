// Writes decks/language/names/gazetteer/ from packages, so that no list of names is typed by hand and none of the packages is shipped.
// `npm run gazetteer`; the same packages give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise/two'
import { countries } from 'countries-list'

const require = createRequire(import.meta.url)
const folder = new URL('../../decks/language/names/gazetteer/', import.meta.url)
const lexicon = nlp.model().one.lexicon
const iso = require('i18n-iso-countries/langs/en.json').countries
const nationalities = require('i18n-nationality/langs/en.json').nationalities
const tagsOf = (word) => [lexicon[word] ?? []].flat()
const tagged = (...tags) => Object.keys(lexicon).filter((word) => tagsOf(word).some((tag) => tags.includes(tag)))
const sorted = (words) => [...new Set(words)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** States that are no more and lands within states, with their people: neither stands in lists of today's countries. */
const LANDS = [
  ['Soviet Union', 'USSR', 'U.S.S.R.', '/Soviet'],
  ['Yugoslavia', '/Yugoslav,Yugoslavian'],
  ['Czechoslovakia', '/Czechoslovak'],
  ['East Germany', '/East German'],
  ['West Germany', '/West German'],
  ['Prussia', '/Prussian'],
  ['Ottoman Empire', '/Ottoman'],
  ['Roman Empire', '/Roman'],
  ['Byzantine Empire', '/Byzantine'],
  ['England', '/English,Englishman,Englishwoman'],
  ['Scotland', '/Scottish,Scot'],
  ['Wales', '/Welsh'],
  ['Northern Ireland', '/Northern Irish'],
  ['Korea', '/Korean'],
  ['Tibet', '/Tibetan'],
]
/** What a people is called where the package gives only one word. */
const PEOPLES = {
  AR: 'Argentine', BE: 'Belgian', CA: 'Canadian', CN: 'Chinese', CZ: 'Czech', DE: 'German', DK: 'Dane', ES: 'Spaniard', FI: 'Finn', FR: 'Frenchman,Frenchwoman', GB: 'Briton,Brit',
  GR: 'Greek', HR: 'Croat', IE: 'Irishman', IS: 'Icelander', KZ: 'Kazakh', LU: 'Luxembourgish', NL: 'Dutchman', NP: 'Nepali', PH: 'Philippine', PL: 'Pole', PS: 'Palestinian', PT: 'Portuguese', RS: 'Serb',
  SA: 'Saudi Arabian', SD: 'Sudanese', SE: 'Swede', SI: 'Slovene', SK: 'Slovak', TR: 'Turk', UZ: 'Uzbek', YE: 'Yemeni', BA: 'Bosnian', XK: 'Kosovar', CD: 'Congolese', LS: 'Basotho', AE: 'Emirati', MK: 'Macedonian', TM: 'Turkmen', CU: 'Cuban', US: 'American', VA: 'Vatican',
} // prettier-ignore

const quote = (word) => word.replace(/'/g, '’')

function countryRows() {
  const rows = Object.keys(countries).map((code) => {
    const own = countries[code]
    const names = [own.name, ...(own.alias ?? []), ...[iso[code] ?? []].flat()]
      .filter((name) => !/[(),]|^The /.test(name))
      .map(quote)
    if (code === 'US') names.push('America')
    const people = [nationalities[code] ?? '', ...(PEOPLES[code] ?? '').split(',')]
      .map((word) => word.replace(/ [(-].*$/, ''))
      .filter((word) => word !== '' && !names.includes(word) && !/ Islands?$| and | or |,|Territory|^Welsh$/.test(word))
    return `${[...new Set(names)].join(',')}/${[...new Set(people)].join(',')}/${own.capital ?? ''}`
  })
  for (const land of LANDS) rows.push(`${land.slice(0, -1).join(',')}${land.at(-1)}/`)
  return rows
}

/** Given names that two lists know, by what most lists say of them; words that mean something else in English are left to their lists' agreement. */
function givenNames() {
  const votes = new Map()
  const vote = (name, sex) => votes.set(name, (votes.get(name) ?? '') + sex)
  for (const language of ['en', 'it', 'es', 'fr', 'de', 'tr'])
    for (const [name, sex] of require(`gender-detection-from-name/names/${language}`)) vote(name, sex[0])
  for (const name of tagged('MaleName')) vote(name, 'mm')
  for (const name of tagged('FemaleName')) vote(name, 'ff')
  for (const name of tagged('FirstName')) vote(name, 'mf')
  const known = { women: [], men: [], either: [] }
  for (const [name, all] of votes) {
    if (all.length < 2 || name.length < 2 || !/^[\p{Ll}’-]+$/u.test(name)) continue
    if (lexicon[name] && !tagsOf(name).some((tag) => /Name|Person/.test(tag))) continue
    const women = all.split('f').length - 1
    known[women * 4 >= all.length * 3 ? 'women' : women * 4 <= all.length ? 'men' : 'either'].push(name)
  }
  return known
}

function write(file, comment, lists) {
  const body = Object.entries(lists)
    .map(([name, words]) => `export const ${name} = \`\n${lines(words)}\``)
    .join('\n\n')
  const head = `// ${comment}\n// Written by \`npm run gazetteer\` from packages under the MIT licence (compromise, countries-list, i18n-iso-countries, i18n-nationality, gender-detection-from-name).\n\n`
  writeFileSync(new URL(file, folder), `${head}${body}\n`)
}

/** Long lines, so that a list stays a few lines; ";" between. */
function lines(words) {
  const out = ['']
  for (const word of words) {
    if (out.at(-1).length > 2400) out.push('')
    out[out.length - 1] += `${word};`
  }
  return out.join('\n')
}

const given = givenNames()
const plain = (words) => sorted(words.filter((word) => !tagsOf(word).includes('Abbreviation') && !/^[a-z]{1,3}$/.test(word)))
write('countries.ts', 'Countries: names / their people / capital.', { COUNTRIES: countryRows() })
write('places.ts', 'Cities, regions and other places, lower case.', {
  PLACES: plain(tagged('City', 'Region', 'Place')),
  DEMONYMS: sorted(tagged('Demonym')),
})
write('organisations.ts', 'Well-known organisations, teams among them, lower case.', {
  ORGANISATIONS: sorted(tagged('Organization', 'SportsTeam')).filter((word) => !tagsOf(word).includes('Abbreviation')),
})
write('people.ts', 'Given and family names, lower case.', {
  WOMEN: sorted(given.women),
  MEN: sorted(given.men),
  EITHER: sorted(given.either),
  FAMILIES: plain(tagged('LastName')),
})
write('roles.ts', 'What people are by their work, lower case.', {
  ROLES: plain(tagged('Actor')).filter((word) => !word.includes(' ')),
})

if (process.argv.includes('--print')) console.log(readFileSync(fileURLToPath(new URL('countries.ts', folder)), 'utf8'))
