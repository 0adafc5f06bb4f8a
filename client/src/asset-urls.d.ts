/** A file of a package that is served by us under a hashed name: `import url from '…' with { loader: 'file' }`. */
declare module '*.wasm' {
  const url: string;
  export default url;
}
