// Which kind of document a package is, by what is in it; and the refusals of those that are none.
import type { DocumentFormat } from '../../model/document.ts'
import { Trouble } from '../../model/trouble.ts'
import type { Page } from '../page.ts'
import { pageOfBook } from './book.ts'
import { pageOfOpenText } from './open-text.ts'
import { partsOf, type Parts } from './package.ts'
import { pageOfSlides } from './slides.ts'
import { pageOfWord } from './word.ts'

/** What is read of each kind, by the part that tells it; pictures, sounds, fonts and layouts stay packed. */
const READ: readonly (readonly [told: string, reads: RegExp])[] = [
  [
    'word/document.xml',
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?!(?:theme|settings|webSettings|fontTable|header|footer)\b|(?:header|footer)\d)[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/,
  ],
  [
    'ppt/presentation.xml',
    /^(?:docProps\/core\.xml|ppt\/(?:_rels\/)?presentation\.xml(?:\.rels)?|ppt\/(?!(?:slideLayouts|slideMasters|notesMasters|theme|charts|diagrams)\/)[^/]+\/(?:_rels\/)?[^/]+\.xml(?:\.rels)?)$/,
  ],
  ['content.xml', /^(?:mimetype|content\.xml|meta\.xml|META-INF\/[^/]+\.xml)$/],
  ['META-INF/container.xml', /\.(?:xml|opf|x?html?)$/i],
]
const UNKNOWN = /^(?:mimetype|META-INF\/manifest\.xml)$/

/** Reads a package: Word, slides, a book or an OpenDocument text. */
export async function pageOfPackage(bytes: Uint8Array, file: string): Promise<{ page: Page; format: DocumentFormat }> {
  const parts = partsOf(bytes, file, (names) => READ.find(([told]) => names.has(told))?.[1] ?? UNKNOWN)
  if (parts.has('word/document.xml')) return { page: await pageOfWord(parts, file), format: 'docx' }
  if (parts.has('ppt/presentation.xml')) return { page: pageOfSlides(parts, file), format: 'pptx' }
  if (parts.has('META-INF/container.xml') && !parts.has('content.xml')) {
    if (parts.has('META-INF/encryption.xml') && /xmlenc#aes|adept/i.test(parts.text('META-INF/encryption.xml') ?? ''))
      throw locked(file)
    return { page: pageOfBook(parts, file), format: 'epub' }
  }
  if (parts.has('content.xml') && /opendocument\.text/.test(kindOf(parts)))
    return { page: pageOfOpenText(parts, file), format: 'odt' }
  throw new Trouble(
    'binary',
    parts.has('xl/workbook.xml') || /spreadsheet/.test(kindOf(parts))
      ? `“${file}” is a spreadsheet, not a text. Save the sheet that you need as CSV, and bring it in as a table.`
      : `“${file}” is a packed file, and no document is in it that Dossier reads. Unpack it, and add the documents in it.`,
  )
}

function kindOf(parts: Parts): string {
  return parts.text('mimetype') ?? parts.text('META-INF/manifest.xml') ?? ''
}

/** A bought book's pages are locked to a shop's reader. */
function locked(file: string): Trouble {
  return new Trouble(
    'unreadable',
    `“${file}” is locked by the shop that sold it, so that only its own reader opens it. Dossier cannot read it; add a copy without a lock, or paste the passages you need.`,
  )
}
