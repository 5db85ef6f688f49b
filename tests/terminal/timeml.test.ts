// `evaluate -- timeml FOLDER`: annotated texts in, one line of figures out.
import { expect, test } from 'vitest'
import { run, terminal } from './terminal.ts'

const { folder, put } = terminal()

const FILE = `<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1997-06-12" temporalFunction="false" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>
The mill closed <TIMEX3 tid="t1" type="DATE" value="1997-06-11">yesterday</TIMEX3> after
<TIMEX3 tid="t2" type="DURATION" value="P80Y">80 years</TIMEX3>.
</TEXT></TimeML>`

test('all files of a folder are counted together, on one line', async () => {
  put('a.tml', FILE)
  put('b.tml', FILE)
  const ran = await run(['evaluate', 'timeml', folder()])
  expect(ran).toMatchObject({ code: 0, said: [] })
  expect(JSON.parse(ran.out)).toEqual({ strictF1: 1, relaxedF1: 1, valueF1: 1, documents: 2, expressions: 4 })
})

test('what holds no such files is refused by name', async () => {
  expect(await run(['evaluate', 'timeml', 'absent'])).toMatchObject({ code: 1, said: [expect.stringContaining('absent')] })
  expect(await run(['evaluate', 'timeml'])).toMatchObject({ code: 1, said: [expect.stringContaining('Name one folder')] })
})
