// The rules for "now", "recently" and "at the time": told, but never a date that a card could ask.
import { pattern, told, type Rule } from './date-pattern.ts'

const REF = '(?<!\\p{L}|[-–])'

export const VAGUE_RULES: readonly Rule[] = [
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:(?:right|even|until|by|for|from|just){_})?now(?:adays)?(?!\\p{L}|-)|${REF}(?:currently|presently|at{_}present|at{_}the{_}moment|at{_}this{_}(?:point|time|moment)|the{_}present(?!{_}\\p{Ll})|these{_}days)(?!\\p{L})`,
    ),
    read: () => told('date', 'PRESENT_REF', 'vague'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:(?:more|most|as){_})?(?:recently|lately)(?!\\p{L})|${REF}(?:the{_}(?:recent{_}|distant{_})?past(?!{_}(?:\\p{N}|few\\b|several\\b|couple\\b|half\\b|{number}|{unit}))|recent{_}times|long{_}ago|not{_}long{_}ago)(?!\\p{L})`,
    ),
    read: () => told('date', 'PAST_REF', 'vague'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:at{_}(?:the|that){_}time|at{_}that{_}(?:point|moment)|by{_}then|since{_}then|ever{_}since|until{_}then|back{_}then|that{_}time)(?!\\p{L}|{_}of\\b)`,
    ),
    read: () => told('date', 'PAST_REF', 'anaphoric'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:the{_}(?:near{_}|foreseeable{_}|not-too-distant{_}|immediate{_})?future|(?<!as{_})soon(?!{_}as)|shortly|sometime{_}soon|in{_}future)(?!\\p{L}|{_}(?:after|before)\\b)`,
    ),
    read: () => told('date', 'FUTURE_REF', 'vague'),
  },
]
