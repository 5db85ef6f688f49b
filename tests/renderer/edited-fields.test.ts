import { expect, it } from 'vitest'
import { BUILT_IN } from '../../decks/index.ts'
import { editedFields } from '../../renderer/parts/editor/fields.ts'

const type = (id: string) => BUILT_IN.find((one) => one.id === id)!

it('gives a found card its own two fields, and a shift its parts', () => {
  const fields = ['P1', 'A1', 'P2', 'A2']
  expect(editedFields(type('dossier-date'), fields, 1).map(({ index, form }) => [index, form])).toEqual([
    [2, 'plain'],
    [3, 'plain'],
  ])
  expect(editedFields(type('dossier-fact'), fields, null)).toHaveLength(4)
  expect(editedFields(type('dossier-shift'), fields, 0).map(({ label }) => label)).toEqual([
    'Prompt',
    'Answer',
    'Who',
    'Issue',
    'Before',
    'After',
    'When',
    'Why',
  ])
})

it('leaves the quote alone, and shows as HTML what plain formatting would lose', () => {
  const forms = (front: string): string[] => editedFields(type('dossier-basic'), [front, ''], null).map(({ form }) => form)
  expect(forms('a <b>bold</b><br>word')).toEqual(['rich', 'rich'])
  for (const html of [
    '<img src="map.png">',
    '<span style="color:red">red</span>',
    '<table><tr><td>1</td></tr></table>',
    '<!-- x -->a',
  ])
    expect(forms(html)).toEqual(['html', 'rich'])
})
