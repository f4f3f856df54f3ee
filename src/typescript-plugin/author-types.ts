import type { HandlerNode, JSDocHost, TypeScript, ts } from './typescript.ts';

/**
 * Names as the templates of the dashboard write them in `@param`, today and in earlier years. Nothing declares them:
 * `Event` is the DOM's, the others are nobody's. They count as types only where the file imports or defines them, or the
 * project declares them.
 */
const TEMPLATE_NAME = /^(?:Event|\w+(?:API|Event|Action))$/;

/** Auth0's own types. Where they are not installed, what is imported from there is `any`. */
const OFFICIAL = '@auth0/actions';
const OFFICIAL_IMPORT = new RegExp(String.raw`\bimport\s+([^'"();]*?)\sfrom\s+['"]${OFFICIAL}\b`, 'g');
const OFFICIAL_TYPEDEF = new RegExp(String.raw`@typedef\s+\{\s*import\(\s*['"]${OFFICIAL}\b[^}]*\}\s*(\w+)`, 'g');

/** Whether the author gave the function types: then it is left alone. */
export function hasAuthorTypes(ts: TypeScript, fn: HandlerNode, program: ts.Program): boolean {
  const source = fn.getSourceFile();
  for (let node: ts.Node = fn; !ts.isSourceFile(node); node = node.parent)
    for (const doc of (node as JSDocHost).jsDoc ?? [])
      for (const tag of doc.tags ?? []) if (givesType(ts, tag, source, program)) return true;
  return false;
}

function givesType(ts: TypeScript, tag: ts.JSDocTag, source: ts.SourceFile, program: ts.Program): boolean {
  if (ts.isJSDocOverloadTag(tag)) return true;
  if (!ts.isJSDocTypeTag(tag) && !ts.isJSDocSatisfiesTag(tag) && !ts.isJSDocParameterTag(tag)) return false;
  if (!tag.typeExpression) return false;
  const type = tag.typeExpression.type;
  if (ts.isImportTypeNode(type)) return !type.getText(source).includes(OFFICIAL) || hasOfficial(program);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return true;
  const name = type.typeName.text;
  if (isOfficial(name, source.text)) return hasOfficial(program);
  return !TEMPLATE_NAME.test(name) || declaredInFile(name, source.text) || declaredInProject(ts, name, program);
}

/** Whether the file has a name from Auth0's own types. */
function isOfficial(name: string, text: string): boolean {
  if (!text.includes(OFFICIAL)) return false;
  const imported = [...text.matchAll(OFFICIAL_IMPORT), ...text.matchAll(OFFICIAL_TYPEDEF)];
  return imported.some(([, names = '']) => new RegExp(`\\b${name}\\b`).test(names));
}

function hasOfficial(program: ts.Program): boolean {
  return program
    .getSourceFiles()
    .some(
      ({ fileName, isDeclarationFile, text }) =>
        isDeclarationFile && (fileName.includes(`/${OFFICIAL}/`) || /declare module ['"]@auth0\/actions\b/.test(text)),
    );
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
