// The note type of pictures with hidden places, as Anki has it: under its own names and numbers, so that a note made here can be edited there.
import type { NoteType, NoteTypeId } from '../model/index.ts'
import { fieldsUnder, parseTemplate } from './template.ts'

/** Anki's number for the kind of type it draws masks for. */
const STOCK_KIND = 6

const PICTURE = `{{#Header}}<div class="header">{{Header}}</div>{{/Header}}
<div style="display: none">{{cloze:Occlusion}}</div>
<div id="err"></div>
<div id="image-occlusion-container">
{{Image}}
<canvas id="image-occlusion-canvas"></canvas>
</div>
<script>anki.imageOcclusion.setup();</script>`

/** Made in a collection with the first such note, unless Anki's own came with a deck. */
export const OCCLUSION_TYPE: NoteType = {
  id: 'anki-1599999999006' as NoteTypeId,
  name: 'Image Occlusion',
  kind: 'cloze',
  fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
  templates: [
    {
      name: 'Image Occlusion',
      front: PICTURE,
      back: `${PICTURE}\n{{#Back Extra}}<div class="extra">{{Back Extra}}</div>{{/Back Extra}}`,
    },
  ],
  css: `.card { font-family: sans-serif; font-size: 20px; text-align: center; color: black; background-color: white; }
.header, .extra { margin: 0.6em 0; }
#image-occlusion-container { position: relative; }
#image-occlusion-canvas { --inactive-shape-color: #e9e4d2; --active-shape-color: #d98b6f; }
`,
  builtIn: false,
  changedAt: 1_599_999_999_000,
  anki: JSON.stringify({
    originalStockKind: STOCK_KIND,
    flds: [0, 1, 2, 3, 4].map((tag) => ({ tag, ...(tag < 4 && { preventDeletion: true }) })),
    tmpls: [{}],
  }),
}

/** The fields that hold a picture's shapes and the picture; null for a type of another kind. */
export function occlusionFields(type: NoteType): { readonly shapes: number; readonly picture: number } | null {
  if (type.kind !== 'cloze' || !type.anki?.includes('"originalStockKind"')) return null
  try {
    if ((JSON.parse(type.anki) as { originalStockKind?: unknown }).originalStockKind !== STOCK_KIND) return null
  } catch {
    return null
  }
  const shapes = type.fields.indexOf(fieldsUnder('cloze', parseTemplate(type.templates[0]?.front ?? ''))[0] ?? '')
  const picture = type.fields.findIndex((_, i) => i !== shapes)
  return shapes < 0 || picture < 0 ? null : { shapes, picture }
}
