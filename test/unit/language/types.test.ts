import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-6.0';
import { TYPES_FOLDER, typeFiles } from '../../../scripts/generate/types.ts';
import { type EventField, fieldsBelow } from '../../../src/auth0/catalogue/event-field.ts';
import { ruleContext, ruleGlobals, ruleUser } from '../../../src/auth0/catalogue/rules.ts';
import { apiMethods, triggers } from '../../../src/auth0/catalogue/triggers.ts';

const file = fileURLToPath(new URL('claim-actions.d.ts', TYPES_FOLDER));

describe('the generated types', () => {
  let program: ts.Program;
  let checker: ts.TypeChecker;

  before(() => {
    program = ts.createProgram([file], { strict: true, types: [], lib: ['lib.es2022.d.ts'] });
    checker = program.getTypeChecker();
  });

  for (const [name, text] of typeFiles()) {
    it(`are committed as the generator writes them: ${name}`, () => {
      assert.equal(readFileSync(new URL(name, TYPES_FOLDER), 'utf8'), text, 'run `npm run generate`');
    });
  }

  it('compile without an error', () => {
    const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    assert.deepEqual(messages, []);
  });

  it('add no global value', () => {
    const source = program.getSourceFile(file);
    assert.ok(source);
    for (const { name, flags } of checker.getSymbolsInScope(source, ts.SymbolFlags.Value | ts.SymbolFlags.Namespace))
      if (name === 'ClaimActions') assert.equal(flags & ts.SymbolFlags.Value, 0);
  });

  for (const trigger of triggers) {
    const { event } = trigger;
    if (!event) continue;
    describe(trigger.id, () => {
      const namespace = pascalCase(trigger.id);

      it('has every field of the event, with its words and whether it can be missing', () => {
        assertFields(typeNamed(namespace, 'Event'), event);
      });

      it('has every method of the api, with its words and its parameters', () => {
        const api = typeNamed(namespace, 'Api');
        for (const method of apiMethods(trigger)) {
          const symbol = memberAt(api, method.method);
          assert.ok(documented(symbol), `${method.method} has no documentation`);
          const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
          assert.ok(signature, `${method.method} cannot be called`);
          assert.deepEqual(
            signature.parameters.map((parameter) => [parameter.name, isOptionalParameter(parameter)]),
            method.params.map(({ name, optional }) => [name, optional ?? false]),
          );
          const returned = checker.typeToString(signature.getReturnType());
          if (method.returns === 'api') assert.equal(returned, 'Api');
          else assert.equal(returned === 'void', method.returns === 'void');
        }
      });

      it('has no field or method that the catalogue does not know', () => {
        const groups = new Set(apiMethods(trigger).map(({ method }) => method.slice(0, method.indexOf('.'))));
        assert.deepEqual(names(typeNamed(namespace, 'Event')), Object.keys(event.properties ?? {}).sort());
        assert.deepEqual(names(typeNamed(namespace, 'Api')), [...groups].sort());
      });
    });
  }

  it("have every field of a Rule's user and context, and its globals", () => {
    assertFields(typeNamed('Rule', 'User'), ruleUser);
    assertFields(typeNamed('Rule', 'Context'), ruleContext);
    assert.deepEqual(names(typeNamed('Rule', 'Globals')), ruleGlobals.map(({ name }) => name).sort());
  });

  function assertFields(root: ts.Type, fields: EventField): void {
    for (const { path, field } of fieldsBelow(fields)) {
      if (path.endsWith('[]')) continue;
      const symbol = memberAt(root, path);
      assert.ok(documented(symbol), `${path} has no documentation`);
      assert.equal((symbol.flags & ts.SymbolFlags.Optional) !== 0, field.optional ?? false, path);
      for (const value of field.enum ?? [])
        assert.ok(
          checker
            .typeToString(checker.getTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation)
            .includes(`"${value}"`),
          `${path} lacks ${value}`,
        );
    }
  }

  function memberAt(root: ts.Type, path: string): ts.Symbol {
    let type = root;
    let symbol: ts.Symbol | undefined;
    for (const step of path.split('.')) {
      symbol = type.getProperty(step.replaceAll('[]', ''));
      assert.ok(symbol, `${path}: no "${step}"`);
      type = checker.getTypeOfSymbol(symbol).getNonNullableType();
      if (step.endsWith('[]')) type = type.getNumberIndexType() ?? type;
    }
    assert.ok(symbol);
    return symbol;
  }

  function typeNamed(namespace: string, name: string): ts.Type {
    const source = program.getSourceFile(file);
    const root = checker.resolveName('ClaimActions', source, ts.SymbolFlags.Namespace, false);
    const found = root?.exports?.get(namespace as ts.__String)?.exports?.get(name as ts.__String);
    assert.ok(found, `no type ${namespace}.${name}`);
    return checker.getDeclaredTypeOfSymbol(found);
  }

  function documented(symbol: ts.Symbol): boolean {
    return ts.displayPartsToString(symbol.getDocumentationComment(checker)).length > 10;
  }

  function isOptionalParameter(parameter: ts.Symbol): boolean {
    const declaration = parameter.valueDeclaration;
    return declaration !== undefined && ts.isParameter(declaration) && declaration.questionToken !== undefined;
  }

  function names(type: ts.Type): string[] {
    return type
      .getProperties()
      .map(({ name }) => name)
      .sort();
  }
});

function pascalCase(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
