// The compiler holds the border: if `decks/` could see a browser, Node or a clock's timers, this file would not compile.

// @ts-expect-error decks/ has no Node
export const node = process
// @ts-expect-error decks/ has no DOM
export const page = document
// @ts-expect-error decks/ has no network
export const network = fetch
// @ts-expect-error decks/ has no timers
export const timer = setTimeout
