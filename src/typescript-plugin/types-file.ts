import { mayHoldScript } from './our-files.ts';
import type { ts } from './typescript.ts';

const BASE_NAME = '/claim-actions.d.ts';

/**
 * Adds the `.d.ts` to a project that has a file of ours, and to no other. A project that brings the types itself (from
 * the npm package, or written by Add Types) keeps its own: two copies would contradict each other.
 */
export class TypesFile {
  readonly path: string;
  readonly #host: ts.LanguageServiceHost;
  readonly #names: () => string[];
  readonly #seen = new Map<string, { version: string; ours: boolean }>();
  #projectHasOwn = false;

  constructor(path: string, host: ts.LanguageServiceHost) {
    this.path = path;
    this.#host = host;
    this.#names = host.getScriptFileNames.bind(host);
  }

  /** The files that the project consists of, and ours where it is wanted. */
  fileNames(enabled: boolean): string[] {
    const names = this.#names();
    if (!enabled || this.#projectHasOwn || names.some((name) => name.endsWith(BASE_NAME))) return names;
    return names.some((name) => this.#mayHoldScript(name)) ? [...names, this.path] : names;
  }

  /** To be called with each new program. True when the project must be looked at again, because it has its own copy. */
  foundOwnCopy(program: ts.Program): boolean {
    const had = this.#projectHasOwn;
    this.#projectHasOwn = program
      .getSourceFiles()
      .some(({ fileName }) => fileName.endsWith(BASE_NAME) && fileName !== this.path);
    return this.#projectHasOwn !== had;
  }

  #mayHoldScript(name: string): boolean {
    if (name.endsWith('.d.ts') || name.endsWith('.json')) return false;
    const version = this.#host.getScriptVersion(name);
    const before = this.#seen.get(name);
    if (before?.version === version) return before.ours;
    const snapshot = this.#host.getScriptSnapshot(name);
    const ours = snapshot !== undefined && mayHoldScript(snapshot.getText(0, snapshot.getLength()));
    this.#seen.set(name, { version, ours });
    return ours;
  }
}
