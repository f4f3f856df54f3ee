declare module 'core:source' {
  /** `src/sandbox/runner/core/main.ts`, bundled: a script that declares the global `core`. */
  const source: string;
  export default source;
}

declare module 'runner:source' {
  /** The bundled runner. */
  const source: string;
  export default source;
}

/** Given by start.ts. */
declare const compiledCode: () => Buffer;
