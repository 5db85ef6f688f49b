// Other amounts that could stand in a sentence: of the same unit, in the same words, of a like size.
import { parseAmount } from '../../values/index.ts'
import { plainAnswer, type Item } from './item.ts'

/** Amounts that are surely wrong: "more than 40" is no other answer than "more than 93". */
export function otherAmounts(item: Item, others: readonly Item[]): string[] {
  const { kind, unit, low, high, bound } = item.amount!
  const own = others.flatMap((other) => {
    if (
      !other.amount ||
      other === item ||
      other.amount.kind !== kind ||
      other.amount.unit !== unit ||
      other.amount.bound !== bound ||
      frameOf(other.card.answer) !== frameOf(item.card.answer)
    )
      return []
    const apart = other.amount.low > high * 1.1 || other.amount.high < low * 0.9
    const ratio = other.amount.low / Math.max(1e-9, low)
    return apart && ratio > 0.15 && ratio < 7 ? [plainAnswer(other.card.answer)] : []
  })
  const whole = wholeOf(item)
  // of what is more than 93 it is also true that it is more than 56
  const isOther = (words: string): boolean => {
    const there = parseAmount(words)
    if (!there || (whole !== null && there.high >= whole)) return false
    return /^(?:over|atLeast)$/.test(bound) ? there.low > high : /^(?:under|upTo)$/.test(bound) ? there.high < low : true
  }
  return [...new Set([...own, ...scaled(plainAnswer(item.card.answer), kind === 'percent')])].filter(isOther)
}

/** What stands around its figures: "4%" and "3 per cent", "two years" and "ten-year" are told apart at a glance. */
function frameOf(answer: string): string {
  const plain = plainAnswer(answer)
  return /\d/.test(plain) ? plain.replace(/\d[\d,.]*/g, '9') : (/[ -]\p{L}+$/u.exec(plain)?.[0] ?? '')
}

/** "____ of its six quays": how many there are in all; null where it is not said. */
function wholeOf({ card }: Item): number | null {
  const words = /____(?: \([^()]*\))? of (?:its|the|their|his|her|our|these|those) (\S+)/.exec(card.prompt)?.[1]
  return words === undefined ? null : (parseAmount(words)?.low ?? null)
}

/** The same words with another figure: "$100 million" becomes "$250 million". */
function scaled(answer: string, percent: boolean): string[] {
  const figures = answer.match(/\d[\d,]*(?:\.\d+)?/g)
  if (figures?.length !== 1) return []
  const figure = figures[0]
  const value = Number(figure.replaceAll(',', ''))
  if (!(value > 0)) return []
  const digits = figure.split('.')[1]?.length ?? 0
  const round = (x: number): number => {
    const step = value >= 20 && Number.isInteger(value) && value % 10 === 0 ? 10 : 10 ** -digits
    return Math.round(x / step) * step
  }
  return [0.4, 0.6, 0.75, 1.3, 1.6, 2.2]
    .map((by) => round(value * by))
    .filter((x) => x > 0 && (!percent || x < 100) && Math.abs(x - value) > 0.12 * value)
    .map((x) => answer.replace(figure, printed(x, digits, figure.includes(','))))
}

function printed(value: number, digits: number, grouped: boolean): string {
  const text = value.toFixed(digits)
  return grouped ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text
}
