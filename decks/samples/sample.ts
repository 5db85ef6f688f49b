/** A briefing that comes with the program: to try everything on before the first document of one's own. */
export interface Sample {
  /** The file name it is read under. */
  readonly file: string
  readonly title: string
  readonly author: string
  /** The article whose facts it retells, in one line. */
  readonly source: string
  /** The article's own date, `2022-11-27`, as far as the article gives it; null where it gives none. */
  readonly published: string | null
  /** Markdown with a head, as any file a person brings. */
  readonly text: string
}

/** Builds a sample whose head and source line say what its fields say. */
export function briefing({ body, ...head }: Omit<Sample, 'text' | 'author'> & { readonly body: string }): Sample {
  const author = 'Dossier'
  const lines = [
    '---',
    `title: "${head.title}"`,
    `author: ${author}`,
    ...(head.published ? [`date: ${head.published}`] : []),
    '---',
  ]
  return { ...head, author, text: `${lines.join('\n')}\n\n# ${head.title}\n\n> Source: ${head.source}\n\n${body.trim()}\n` }
}
