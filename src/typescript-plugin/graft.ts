import { hasAuthorTypes } from './author-types.ts';
import { type HandlerFunction, handlersOf } from './handlers.ts';
import { helpersOf } from './helpers.ts';
import { isJavaScript, mayHoldScript } from './our-files.ts';
import { attach, detach, syntheticDoc } from './synthetic-doc.ts';
import type { HandlerNode, TypeScript, ts } from './typescript.ts';

interface Graft {
  fn: HandlerNode;
  doc: ts.JSDoc;
}

/**
 * Types the handlers of parsed files by attaching JSDoc to them. The text is never changed, so no position moves.
 * One for a whole tsserver: its projects share the parsed files.
 */
export class Grafter {
  readonly #ts: TypeScript;
  readonly #grafts = new WeakMap<ts.SourceFile, Graft[]>();
  /** Functions that were given a JSDoc, by file: incremental parsing may carry them into the next tree. */
  readonly #carried = new Map<string, WeakRef<HandlerNode>[]>();

  constructor(ts: TypeScript) {
    this.#ts = ts;
  }

  /** Gives every handler of the file its types, once for each parse. */
  graft(source: ts.SourceFile, program: ts.Program): void {
    if (this.#grafts.has(source)) return;
    const grafts: Graft[] = [];
    this.#grafts.set(source, grafts);
    for (const fn of this.#carried.get(source.fileName) ?? []) {
      const node = fn.deref();
      if (node) detach(node);
    }
    this.#carried.delete(source.fileName);
    if (source.isDeclarationFile || !isJavaScript(source.fileName) || !mayHoldScript(source.text)) return;
    const handlers = handlersOf(this.#ts, source).filter((handler) => this.#type(handler, program, grafts));
    if (handlers.length > 0) {
      const showsErrors = program.getCompilerOptions().checkJs === true || source.text.includes('@ts-check');
      const hasTypes = (fn: HandlerNode) => hasAuthorTypes(this.#ts, fn, program);
      for (const helper of helpersOf(this.#ts, source, handlers, showsErrors, hasTypes))
        this.#type(helper, program, grafts);
    }
    if (grafts.length > 0)
      this.#carried.set(
        source.fileName,
        grafts.map(({ fn }) => new WeakRef(fn)),
      );
  }

  /** Takes the types off again, for when the plugin is switched off. */
  ungraft(source: ts.SourceFile): void {
    for (const { fn } of this.#grafts.get(source) ?? []) detach(fn);
    this.#grafts.delete(source);
  }

  isGrafted(source: ts.SourceFile): boolean {
    return (this.#grafts.get(source)?.length ?? 0) > 0;
  }

  /**
   * Runs something that computes edits on trees as the parser made them: TypeScript asserts that every node it touches
   * has a real position. Types are settled before, so that what was learned from the JSDoc stays.
   */
  withoutGrafts<T>(program: ts.Program, run: () => T): T {
    const grafted = program.getSourceFiles().filter((source) => this.isGrafted(source));
    for (const source of grafted) program.getSemanticDiagnostics(source);
    const grafts = grafted.flatMap((source) => this.#grafts.get(source) ?? []);
    for (const { fn } of grafts) detach(fn);
    try {
      return run();
    } finally {
      for (const { fn, doc } of grafts) attach(this.#ts, fn, doc);
    }
  }

  /** False where the author gave the types. */
  #type(handler: HandlerFunction, program: ts.Program, grafts: Graft[]): boolean {
    detach(handler.fn);
    if (hasAuthorTypes(this.#ts, handler.fn, program)) return false;
    const doc = syntheticDoc(this.#ts, handler);
    if (!doc) return false;
    attach(this.#ts, handler.fn, doc);
    grafts.push({ fn: handler.fn, doc });
    return true;
  }
}
