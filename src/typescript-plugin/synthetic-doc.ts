import { type HandlerFunction, nameOf } from './handlers.ts';
import type { HandlerNode, JSDocHost, TypeScript, ts } from './typescript.ts';

/** Nodes made here, so that they are told from the author's when incremental parsing carries them into a new tree. */
const made = new WeakSet<ts.Node>();

export function isSynthetic(doc: ts.JSDoc): boolean {
  return made.has(doc);
}

/** `@param` tags for a function, as the parser would have made them from a comment that is not in the text. */
export function syntheticDoc(ts: TypeScript, { fn, types }: HandlerFunction): ts.JSDoc | undefined {
  const tags = fn.parameters.slice(0, types.length).map((parameter, index) => {
    const name = nameOf(ts, parameter) || `parameter${index}`;
    const type = types[index];
    // A parameter that nothing is known of stays optional, as all are in a function without JSDoc.
    return ` * @param ${type === undefined ? `{any} [${name}]` : `{${type}} ${name}`}`;
  });
  const text = `/**\n${tags.join('\n')}\n */\nfunction handler() {}`;
  const source = ts.createSourceFile('handler.js', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const doc = (source.statements[0] as JSDocHost | undefined)?.jsDoc?.[0];
  if (!doc) return undefined;
  takeOutOfText(ts, doc);
  made.add(doc);
  return doc;
}

/**
 * Position -1 everywhere: a node of zero width at a real position would count as missing, and its type as unresolved.
 */
function takeOutOfText(ts: TypeScript, node: ts.Node): void {
  setPosition(node);
  for (const value of Object.values(node))
    if (Array.isArray(value) && 'pos' in value) setPosition(value as unknown as ts.Node);
  ts.forEachChild(node, (child) => takeOutOfText(ts, child));
}

function setPosition(range: { pos: number; end: number } | ts.Node): void {
  Object.assign(range, { pos: -1, end: -1 });
}

/** Attaches a synthetic JSDoc to its function. */
export function attach(fn: HandlerNode, doc: ts.JSDoc): void {
  Object.assign(doc, { parent: fn });
  const own = (fn as JSDocHost).jsDoc?.filter((other) => !made.has(other)) ?? [];
  // The checker reads the last comment of a node: ours must win over the template's bare names on the same function.
  setDocs(fn, [...own, doc]);
}

/** Takes every synthetic JSDoc off a function. */
export function detach(fn: HandlerNode): void {
  const docs = (fn as JSDocHost).jsDoc;
  if (docs?.some((doc) => made.has(doc)))
    setDocs(
      fn,
      docs.filter((doc) => !made.has(doc)),
    );
}

function setDocs(fn: HandlerNode, docs: ts.JSDoc[]): void {
  const host = fn as JSDocHost;
  host.jsDoc = docs.length > 0 ? docs : undefined;
  host.jsDocCache = undefined;
  for (const parameter of fn.parameters) (parameter as JSDocHost).jsDocCache = undefined;
}
