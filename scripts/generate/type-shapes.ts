import { writeFileSync } from 'node:fs';
import ts from 'typescript-6.0';
import { triggers } from '../../src/auth0/catalogue/triggers.ts';
import type { TypeShape } from '../../src/auth0/catalogue/type-shape.ts';
import { namedTypes } from './named-types.ts';

/**
 * Writes what the types of the api's parameters and results consist of, as the compiler of TypeScript reads them: for
 * completion where TypeScript itself cannot be given the types. Run with `npm run generate`; a test compares the file
 * with the catalogue.
 */
export const SHAPES_FILE = new URL('../../src/auth0/catalogue/data/type-shapes.json', import.meta.url);

/** `Actor` holds itself: nobody completes deeper than this. */
const deepest = 4;
const fileName = 'types.ts';

/** The content of the file: shapes of the types that have members or a choice of texts, by their text in the catalogue. */
export function typeShapesFile(): string {
  const texts = [
    ...new Set(triggers.flatMap(({ api }) => api.flatMap(({ params, returns }) => [...params.map(typeOf), returns]))),
  ];
  // `api` stands for the object itself, which has members of its own.
  const written = texts.filter((text) => text !== 'api').sort();
  const declarations = written.map((text, index) => `type T${index} = ${text};\n`).join('');
  const shapes = shapesOf(`${namedTypes()}${declarations}`, written);
  return `${JSON.stringify(Object.fromEntries(shapes), undefined, 1)}\n`;
}

function typeOf({ type }: { type: string }): string {
  return type;
}

function shapesOf(source: string, written: readonly string[]): [string, TypeShape][] {
  const options: ts.CompilerOptions = { strict: true, exactOptionalPropertyTypes: true, lib: ['lib.es2022.d.ts'] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, language) =>
    name === fileName ? ts.createSourceFile(name, source, language) : getSourceFile(name, language);
  const program = ts.createProgram([fileName], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(fileName);
  if (!file) throw new Error(`There is no ${fileName} in the program.`);
  return file.statements.filter(ts.isTypeAliasDeclaration).flatMap(({ name, type }): [string, TypeShape][] => {
    const text = written[Number(/^T(\d+)$/.exec(name.text)?.[1])];
    if (text === undefined) return [];
    const shape = shapeOf(checker, [checker.getTypeFromTypeNode(type)], 0);
    return shape.properties || shape.values ? [[text, { ...shape, type: text }]] : [];
  });
}

/** @param types what a value may be: several where kinds of object have a property of the same name */
function shapeOf(checker: ts.TypeChecker, types: readonly ts.Type[], depth: number): TypeShape {
  const present = types.map((type) => checker.getNonNullableType(checker.getAwaitedType(type) ?? type));
  const isArray = present.some((type) => checker.isArrayType(type));
  const kinds = present
    .map((type) => (checker.isArrayType(type) && checker.getIndexTypeOfType(type, ts.IndexKind.Number)) || type)
    .flatMap((type) => (type.isUnion() ? type.types : [type]));
  const values = kinds.filter((kind) => kind.isStringLiteral()).map(({ value }) => value);
  const objects = kinds.filter((kind) => (kind.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(kind));
  const properties = depth < deepest ? propertiesOf(checker, objects, depth) : {};
  return {
    type: [...new Set(present.map((type) => textOf(checker, type)))].join(' | '),
    ...(isArray && { array: true }),
    ...(values.length > 0 && { values: [...new Set(values)] }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

/** Of several kinds of object together: what one of them has not, is optional. */
function propertiesOf(checker: ts.TypeChecker, objects: readonly ts.Type[], depth: number): Record<string, TypeShape> {
  const names = new Set(objects.flatMap((object) => object.getProperties().map(({ name }) => name)));
  return Object.fromEntries(
    [...names].map((name) => {
      const found = objects.flatMap((object) => object.getProperty(name) ?? []);
      const optional =
        found.length < objects.length || found.some(({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0);
      const types = found.map((property) => checker.getTypeOfSymbol(property));
      return [name, { ...shapeOf(checker, types, depth + 1), ...(optional && { optional }) }];
    }),
  );
}

function textOf(checker: ts.TypeChecker, type: ts.Type): string {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  return checker.typeToString(type, undefined, flags);
}

if (import.meta.main) writeFileSync(SHAPES_FILE, typeShapesFile());
