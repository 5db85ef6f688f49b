// sql.js brings no types; these are the calls we use.
export interface SqlStatement {
  run(values: readonly (string | number)[]): void
  free(): void
}
export interface SqlDatabase {
  run(sql: string): SqlDatabase
  prepare(sql: string): SqlStatement
  export(): Uint8Array
  close(): void
}
export interface SqlJsStatic {
  readonly Database: new () => SqlDatabase
}
/** @param config `wasmBinary` is sql-wasm.wasm, so that nothing is looked for on a disk or in a network */
declare function initSqlJs(config: { readonly wasmBinary: Uint8Array | ArrayBuffer }): Promise<SqlJsStatic>
export default initSqlJs
