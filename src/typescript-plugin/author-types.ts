import { triggers } from '../auth0/catalogue/triggers.ts';
import type { HandlerNode, JSDocHost, TypeScript, ts } from './typescript.ts';

/**
 * Names that the dashboard's templates write in `@param`. Nothing declares them: `Event` is the DOM's, the others are
 * nobody's. They count as types only where the file imports or defines them, or the project declares them.
 */
const TEMPLATE_NAMES = new Set(['Event', 'PostChallengeAPI', ...triggers.flatMap((it) => it.jsdocTypeNames ?? [])]);

/** Whether the author gave the function types: then it is left alone. */
export function hasAuthorTypes(ts: TypeScript, fn: HandlerNode, program: ts.Program): boolean {
  const source = fn.getSourceFile();
  for (let node: ts.Node = fn; !ts.isSourceFile(node); node = node.parent)
    for (const doc of (node as JSDocHost).jsDoc ?? [])
      for (const tag of doc.tags ?? []) if (givesType(ts, tag, source, program)) return true;
  return false;
}

function givesType(ts: TypeScript, tag: ts.JSDocTag, source: ts.SourceFile, program: ts.Program): boolean {
  if (ts.isJSDocTypeTag(tag) || ts.isJSDocSatisfiesTag(tag) || ts.isJSDocOverloadTag(tag)) return true;
  if (!ts.isJSDocParameterTag(tag) || !tag.typeExpression) return false;
  const { type } = tag.typeExpression;
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return true;
  const name = type.typeName.text;
  return !TEMPLATE_NAMES.has(name) || declaredInFile(name, source.text) || declaredInProject(ts, name, program);
}

function declaredInFile(name: string, text: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  for (const [, clause = ''] of text.matchAll(/\bimport\s+([^'"();]*?)\sfrom\b/g)) if (word.test(clause)) return true;
  return new RegExp(`@(?:typedef|callback)\\s+(?:\\{.*\\}\\s+)?${name}\\b|\\bclass\\s+${name}\\b`).test(text);
}

/** `Event` is declared by every DOM; it says nothing about Auth0. */
function declaredInProject(ts: TypeScript, name: string, program: ts.Program): boolean {
  if (name === 'Event') return false;
  const declaration = new RegExp(`\\b(?:interface|type|class)\\s+${name}\\b`);
  return program
    .getSourceFiles()
    .some(
      (source) =>
        source.text.includes(name) &&
        declaration.test(source.text) &&
        (!ts.isExternalModule(source) || source.text.includes('declare global')),
    );
}
