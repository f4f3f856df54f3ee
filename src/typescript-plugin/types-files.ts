import { SHARED, typesNeeded, WHOLE } from './our-files.ts';
import type { ts } from './typescript.ts';

const OWN_COPY = '/claim-actions.d.ts';

/**
 * Adds types to a project: those that its scripts need, and none to a project without scripts. A project that brings the
 * types itself (from the npm package, or written by Add Types) keeps its own: two copies would contradict each other.
 */
export class TypesFiles {
  readonly #folder: string;
  readonly #host: ts.LanguageServiceHost;
  readonly #names: () => string[];
  readonly #seen = new Map<string, { version: string; needs: string[] }>();
  #projectHasOwn = false;

  /** @param folder with the types, as tsserver writes paths */
  constructor(folder: string, host: ts.LanguageServiceHost) {
    this.#folder = folder;
    this.#host = host;
    this.#names = host.getScriptFileNames.bind(host);
  }

  /** Whether a file is one of ours. */
  includes(fileName: string): boolean {
    return fileName.startsWith(`${this.#folder}/`);
  }

  /** The files that the project consists of, and ours where they are wanted. */
  fileNames(enabled: boolean): string[] {
    const names = this.#names();
    if (!enabled || this.#projectHasOwn || names.some((name) => name.endsWith(OWN_COPY))) return names;
    const needed = new Set(names.flatMap((name) => this.#needs(name)));
    if (needed.size === 0) return names;
    const parts = needed.has(WHOLE) ? [WHOLE] : [SHARED, ...needed];
    return [...names, ...parts.map((part) => `${this.#folder}/${part}.d.ts`)];
  }

  /** To be called with each new program. True when the project must be looked at again, because it has its own copy. */
  foundOwnCopy(program: ts.Program): boolean {
    const had = this.#projectHasOwn;
    this.#projectHasOwn = program
      .getSourceFiles()
      .some(({ fileName }) => fileName.endsWith(OWN_COPY) && !this.includes(fileName));
    return this.#projectHasOwn !== had;
  }

  #needs(name: string): string[] {
    if (name.endsWith('.d.ts') || name.endsWith('.json')) return [];
    const version = this.#host.getScriptVersion(name);
    const before = this.#seen.get(name);
    if (before?.version === version) return before.needs;
    const snapshot = this.#host.getScriptSnapshot(name);
    const needs = snapshot ? typesNeeded(snapshot.getText(0, snapshot.getLength())) : [];
    this.#seen.set(name, { version, needs });
    return needs;
  }
}
