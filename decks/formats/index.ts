export { DECK_FILE_VERSION, readDeckFile, writeDeckFile } from './deck-file.ts'
export type { CarriedDocument, CarriedMedia, DeckFile, ReadDeckFile } from './deck-file.ts'
