// Places that are not countries or capitals, by name; and the nouns that make a place of a name ("Sea of Okhotsk").
import { PLACES } from './gazetteer/places.ts'

const NAMES = new Set(PLACES.split(/[;\n]+/).filter(Boolean))

/** Whether the gazetteer knows a place of this name. */
export function isPlace(name: string): boolean {
  return NAMES.has(plainName(name))
}

/** As the gazetteer writes names: lower case, without accents, full stops and hyphens. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .replaceAll('’', "'")
    .replaceAll('-', ' ')
}

/** Last words that make a name a place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `Sea Ocean Bay Gulf Strait Straits Channel Canal River Lake Lakes Island Islands Isle Isles Peninsula Mountain Mountains Mount Valley Desert Forest Coast Province County Region Territory Territories
  District City Town Village Street Avenue Road Square Bridge Airport Station Harbour Harbor Port Castle Palace Cathedral Temple Shrine Tower Park Gardens Garden Basin Plateau Delta Archipelago Glacier Reef Falls Dam Cape Creek Plain Plains
  Hills Hill Beach Canyon Cave Caves Cove Crater Fjord Gorge Highlands Lagoon Marsh Ridge Springs Swamp Trail Trench Volcano Atoll Borough Municipality Prefecture Township Stadium Arena Plaza Hotel Inn Boulevard Lane Gate Pass Oblast Peak Monastery Abbey`
    .split(/\s+/)
    .filter(Boolean),
)

/** First words that make a name a place: "Sea of Japan", "Mount Etna". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set([
  'Sea',
  'Gulf',
  'Bay',
  'Strait',
  'Mount',
  'Lake',
  'Cape',
  'Isle',
  'Port',
  'Fort',
  'Straits',
  'Bight',
  'Gates',
])
