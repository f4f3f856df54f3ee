import { type HandlerFunction, nameOf } from './handlers.ts';
import type { HandlerNode, JSDocHost, TypeScript, ts } from './typescript.ts';

/** Tags made here, so that they are told from the author's when incremental parsing carries them into a new tree. */
const made = new WeakSet<ts.JSDocTag>();

/** `@param` tags for a function, as the parser would have made them from a comment that is not in the text. */
export function syntheticDoc(ts: TypeScript, { fn, types }: HandlerFunction): ts.JSDoc | undefined {
  const lastKnown = types.findLastIndex((type) => type !== undefined);
  const tags = fn.parameters.slice(0, types.length).map((parameter, index) => {
    const name = nameOf(ts, parameter) || `parameter${index}`;
    const type = types[index];
    if (type !== undefined) return ` * @param {${type}} ${name}`;
    // A parameter that nothing is known of stays optional, as all are in a function without JSDoc; but none before one
    // that every call gives, and none that is taken apart, may be.
    const isOptional = index > lastKnown && ts.isIdentifier(parameter.name);
    return ` * @param {any} ${isOptional ? `[${name}]` : name}`;
  });
  const text = `/**\n${tags.join('\n')}\n */\nfunction handler() {}`;
  const source = ts.createSourceFile('handler.js', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const doc = (source.statements[0] as JSDocHost | undefined)?.jsDoc?.[0];
  if (!doc) return undefined;
  takeOutOfText(ts, doc);
  for (const tag of doc.tags ?? []) made.add(tag);
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

/**
 * Lets the checker find the tags of a synthetic JSDoc at its function, before the author's: the template's bare names are
 * there, too. They go where it keeps the tags that it has found before, and nowhere into the tree, where every request
 * that looks for the node at a position would come across nodes that have none.
 */
export function attach(ts: TypeScript, fn: HandlerNode, doc: ts.JSDoc): void {
  detach(fn);
  Object.assign(doc, { parent: fn });
  const tags = [...(doc.tags ?? []), ...ts.getJSDocTags(fn)];
  docsOf(fn).jsDocCache = tags;
}

/** Takes every synthetic JSDoc off a function. */
export function detach(fn: HandlerNode): void {
  // What the parameters have, the checker has made of what the function has.
  for (const node of [fn, ...fn.parameters]) {
    const docs = (node as JSDocHost).jsDoc;
    if (docs?.jsDocCache?.some((tag) => made.has(tag))) docs.jsDocCache = undefined;
  }
}

function docsOf(fn: HandlerNode): NonNullable<JSDocHost['jsDoc']> {
  const host = fn as JSDocHost;
  host.jsDoc ??= [];
  return host.jsDoc;
}
