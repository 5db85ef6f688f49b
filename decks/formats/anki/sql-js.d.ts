// sql.js brings no types; these are the calls we use.
export interface SqlStatement {
  run(values: readonly (string | number)[]): void
  free(): void
}
export interface SqlDatabase {
  run(sql: string): SqlDatabase
  prepare(sql: string): SqlStatement
  /** The rows of each statement that has any. */
  exec(sql: string): { readonly values: readonly (readonly (string | number | null | Uint8Array)[])[] }[]
  export(): Uint8Array
  close(): void
}
export interface SqlJsStatic {
  readonly Database: new (bytes?: Uint8Array) => SqlDatabase
}
/** @param config `wasmBinary` is sql-wasm.wasm, so that nothing is looked for on a disk or in a network */
declare function initSqlJs(config: { readonly wasmBinary: Uint8Array | ArrayBuffer }): Promise<SqlJsStatic>
export default initSqlJs
