// The head that Markdown files carry between two lines of `---` or `+++`: title, author and date are read, the rest is left.
import { listOfNames, namesIn } from './byline.ts'
import { dayInAttribute } from './day.ts'
import { oneLine, NOTHING_STATED, type Stated } from './page.ts'

const LONGEST = 300

export interface FrontMatter {
  readonly stated: Stated
  /** The file's lines below it. */
  readonly lines: readonly string[]
}

/** Parts the front matter from the text; a file without one is all text. */
export function frontMatter(lines: readonly string[]): FrontMatter {
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return { stated: NOTHING_STATED, lines }
  const end = lines
    .slice(1, LONGEST)
    .findIndex((line) => line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...'))
  if (end < 0) return { stated: NOTHING_STATED, lines }
  const head = lines.slice(1, end + 1)
  if (!head.every((line) => line.trim() === '' || /^(?:\s|#|-\s|[\w"'-]+\s*[:=]|\[|\]|\})/.test(line)))
    return { stated: NOTHING_STATED, lines }
  const values = valuesOf(head)
  const first = (...keys: string[]) => keys.flatMap((key) => values.get(key) ?? []).filter((value) => value !== '')
  const authors = first('author', 'authors', 'by', 'creator').map((author) => namesIn(author) ?? author)
  const title = first('title')[0] ?? null
  const stated: Stated = {
    ...NOTHING_STATED,
    title,
    author: authors.length === 0 ? null : listOfNames(authors),
    published:
      first('date', 'published', 'pubdate', 'publishdate', 'publish_date', 'published_at', 'created').flatMap(
        (value) => dayInAttribute(value) ?? [],
      )[0] ?? null,
    address: first('url', 'source', 'link', 'canonical').find((value) => /^https?:/.test(value)) ?? null,
  }
  return { stated, lines: lines.slice(end + 2) }
}

/** Keys of the first rank with their values; a list gives several. */
function valuesOf(head: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>()
  let key: string | null = null
  for (const line of head) {
    const pair = /^(["']?)([\w-]+)\1\s*[:=]\s*(.*)$/.exec(line)
    const item = /^\s*-\s+(?:name:\s*)?(.+)$/.exec(line)
    if (pair) {
      key = pair[2]!.toLowerCase()
      values.set(key, listed(pair[3]!))
    } else if (item && key !== null) values.get(key)?.push(unquoted(item[1]!))
  }
  return values
}

function listed(value: string): string[] {
  const list = /^\[(.*)\]\s*$/.exec(value.trim())
  const items = list ? list[1]!.split(',') : [value]
  return items.map(unquoted).filter((item) => item !== '')
}

function unquoted(value: string): string {
  const bare = oneLine(value)
  const quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(bare)
  return quoted ? quoted[2]!.replace(/\\(["'\\])/g, '$1') : bare.replace(/\s+#.*$/, '')
}
