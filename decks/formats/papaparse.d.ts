// papaparse's own types pull in @types/node and would silently open the border of decks/; these are the calls we use.
export interface ParseError {
  type: string
  code: string
  message: string
  row?: number
}
export interface ParseConfig {
  delimiter?: string
  newline?: string
  quoteChar?: string
  escapeChar?: string
  header?: false
  skipEmptyLines?: boolean | 'greedy'
  preview?: number
  delimitersToGuess?: string[]
  comments?: string | false
}
export interface ParseResult {
  data: string[][]
  errors: ParseError[]
  meta: { delimiter: string; linebreak: string; aborted: boolean; truncated: boolean }
}
export interface UnparseConfig {
  delimiter?: string
  newline?: string
  quotes?: boolean | boolean[]
  header?: boolean
}
declare const papa: {
  parse(text: string, config?: ParseConfig): ParseResult
  unparse(rows: readonly (readonly string[])[], config?: UnparseConfig): string
}
export default papa
