// A law is read as a law: its subsections are its text, "this Act" is its title, and "the Board" whatever it says the Board is.
import { describe, expect, it } from 'vitest'
import { readText } from './reading.ts'

const ACT = `Harbour Lights (Licensing) Act 2021

An Act to license harbour lights; and for connected purposes.

1. Interpretation

(1) In this Act, "keeper" means a person who lights a harbour lamp for payment on behalf of the owner of a harbour.

(2) In this Act, "the Board" means the Harbour Lights Board established by section 3.

2. Licences

(1) The Board must decide an application for a licence within thirty working days after receiving it.

(2) A keeper who shows a lamp without a licence is liable on conviction to a fine not exceeding 4,000 crowns.

(3) A keeper who fails to comply with section 7(2) is liable on conviction to a fine not exceeding 900 crowns.

3. The Board

(1) The Board consists of a chair and four other members appointed by the Minister.

(2) A member holds office for a term of five years.

4. Short title

(1) This Act may be cited as the Harbour Lights (Licensing) Act 2021.
`

describe('a statute', () => {
  const { document, reading } = readText(ACT, 'act.txt')
  const cards = reading.findings.flatMap(({ cards }) => cards)
  const said = cards.map(({ prompt, answer }) => `${prompt} => ${answer}`).join('\n')

  it('keeps its subsections: they are no footnotes', () => {
    for (const line of ACT.split('\n')) if (line.startsWith('(')) expect(document.text).toContain(line)
  })

  it('asks for the terms it defines, for its limits and its bodies', () => {
    expect(said).toMatch(/____ \(which term\?\)" means a person who lights a harbour lamp.*=> keeper/)
    expect(said).toMatch(/within ____ \(how many\?\) working days.*=> thirty/)
    expect(said).toMatch(/without a licence is liable .*=> not exceeding 4,000/)
    expect(said).toMatch(/for a term of ____ \(how long\?\).*=> five years/)
  })

  it('shows its title beside "this Act"', () => {
    for (const card of cards)
      if (/this Act/.test(card.prompt)) expect(card.context).toContain('Harbour Lights (Licensing) Act 2021')
  })

  it('asks nothing that another section explains', () => {
    expect(said).not.toMatch(/section 7|900/)
  })
})
