// A page as a PDF prints it: stretches of text with their places, and nothing that says what belongs together.

/** Points (1/72 inch); x from the page's left edge, y from its top. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where its letters stand. */
  readonly base: number
  /** Height of the font. */
  readonly size: number
  /** The same for the same font; says nothing else. */
  readonly font: string
}

export interface PrintedPage {
  /** From 1, as the file counts them. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** As the file gives them, which is often the order of reading and need not be. */
  readonly fragments: readonly Fragment[]
}

/** What a PDF says of itself. */
export interface Printed {
  readonly pages: readonly PrintedPage[]
  readonly title: string | null
  readonly author: string | null
}
