// A wasm file as a `data:` address, built in.
declare module '*.wasm?url&inline' {
  const address: string
  export default address
}
