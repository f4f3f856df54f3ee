declare module 'core:source' {
  /** `src/sandbox/runner/core/main.ts`, bundled: a script that declares the global `core`. */
  const source: string;
  export default source;
}
