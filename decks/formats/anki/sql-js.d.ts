// sql.js brings no types; these are the calls we use.
export type SqlValue = string | number | null | Uint8Array
export interface SqlStatement {
  run(values: readonly (string | number)[]): void
  /** Whether there was another row. */
  step(): boolean
  /** The row that `step` came to. */
  get(): SqlValue[]
  free(): void
}
export interface SqlDatabase {
  run(sql: string, values?: readonly (string | number)[]): SqlDatabase
  prepare(sql: string): SqlStatement
  /** The rows of each statement that has any. */
  exec(sql: string): { readonly values: readonly (readonly SqlValue[])[] }[]
  export(): Uint8Array
  close(): void
}
export interface SqlJsStatic {
  readonly Database: new (bytes?: Uint8Array) => SqlDatabase
}
/** @param config `wasmBinary` is sql-wasm.wasm, so that nothing is looked for on a disk or in a network */
declare function initSqlJs(config: { readonly wasmBinary: Uint8Array | ArrayBuffer }): Promise<SqlJsStatic>
export default initSqlJs
