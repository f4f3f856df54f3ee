import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { compilerSyntaxAt, readStripError } from '../../../src/script/strip-error.ts';

function stripErrorOf(source: string) {
  try {
    stripTypeScriptTypes(source);
  } catch (error) {
    return readStripError(error, source);
  }
  return assert.fail(`nothing is wrong with ${source}`);
}

/** As Node 22 says it: with the picture in the message. */
function errorOfNode22(code: string, picture: string): Error {
  return Object.assign(new SyntaxError(picture), { code });
}

describe('why the types of a file cannot be taken out', () => {
  for (const [kind, source, place, advice] of [
    ['an enum', "const a = 1;\n  enum Role { Admin = 'admin' }", '2:3', /an object instead of an enum/],
    ['a namespace', 'namespace N { export const a = 1 }', '1:1', /without the namespace/],
    ['a parameter property', 'class H { constructor(private api: any) {} }', '1:31', /assign it in the constructor/],
    ['import = require', "import a = require('a');", '1:1', /import \* as name/],
    ['export =', 'const x = 1;\nexport = x;', '2:1', /module\.exports = …/],
    ['<Type>value', "let x = <string>'a';", '1:9', /value as Type/],
  ] as const) {
    it(`is ${kind}: a compiler is needed`, () => {
      const { needsCompiler, message, location } = stripErrorOf(source);
      assert.equal(needsCompiler, true);
      assert.match(message, /^Line \d needs a compiler.*your compiler writes/);
      assert.match(message, advice);
      assert.equal(`${location.line}:${location.column}`, place);
    });
  }

  it('is found behind a long row of blanks, too', () => {
    const { location } = stripErrorOf(`${' '.repeat(60_000)}enum A { B }`);
    assert.deepEqual(location, { line: 1, column: 60_001 });
  });

  it('is a syntax error, with what the parser says', () => {
    assert.deepEqual(stripErrorOf('const a = 1;\nconst x = <div>a</div>;'), {
      needsCompiler: false,
      message: 'Expression expected',
      location: { line: 2, column: 18 },
    });
  });

  it('has its place also where characters are drawn wider, and where the source ends too soon', () => {
    const placeOf = (source: string) => Object.values(stripErrorOf(source).location).join(':');
    assert.equal(placeOf('\tenum A {}'), '1:2');
    assert.equal(placeOf('/*日本*/ enum A {}'), '1:8');
    assert.equal(placeOf('/*😀*/ enum A {}'), '1:8');
    assert.equal(placeOf('/*é*/\r\nenum A {}'), '2:1');
    assert.equal(placeOf('\n\nfunction f( {'), '3:14');
  });

  it('has its place where it goes over several lines', () => {
    const placeOf = (source: string) => Object.values(stripErrorOf(source).location).join(':');
    assert.equal(placeOf("const a = 1;\nexport enum Role {\n  Admin = 'admin',\n}\nuse(a);"), '2:8');
    assert.equal(placeOf('const a = 1;\n  namespace N {\n  export const b = 1;\n}'), '2:3');
    assert.equal(placeOf('let x = <string>(\n  1);'), '1:9');
    assert.equal(placeOf('const x = `a\nf();\n'), '1:11');
  });

  it('has its place as Node 22 says it, too', () => {
    const picture = (place: string, lines: string) =>
      `  x TypeScript enum is not supported in strip-only mode\n   ,-${place}\n${lines}\n   \`----\n`;
    const code = 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX';
    const source = 'const a = 1;\n  enum Role {}';
    const two = errorOfNode22(code, picture('[2:1]', ' 1 | const a = 1;\n 2 |   enum Role {}\n   :   ^^^^^^^^^^^^'));
    const { message, location } = readStripError(two, source);
    assert.deepEqual(location, { line: 2, column: 3 });
    assert.match(message, /instead of an enum/);
    const one = errorOfNode22(code, picture('---', ' 1 | enum Role {}\n   : ^^^^^^^^^^^^'));
    assert.deepEqual(readStripError(one, 'enum Role {}').location, { line: 1, column: 1 });
    const span = errorOfNode22(code, picture('[2:1]', ' 1 |     const a = 1;\n 2 | ,->   enum Role {\n 3 | `-> }'));
    assert.deepEqual(readStripError(span, 'const a = 1;\n  enum Role {\n}').location, { line: 2, column: 3 });
    const end = errorOfNode22('ERR_INVALID_TYPESCRIPT_SYNTAX', '  x Unexpected eof\n   ,-[2:3]\n 2 | f(\n   `----\n');
    assert.deepEqual(readStripError(end, '\nf('), {
      needsCompiler: false,
      message: 'Unexpected eof',
      location: { line: 2, column: 3 },
    });
  });

  it('is at the beginning of the file where nothing says a place', () => {
    assert.deepEqual(readStripError(new Error('This Node cannot remove types.'), 'x'), {
      needsCompiler: true,
      message: 'TypeScript could not be read: This Node cannot remove types.',
      location: { line: 1, column: 1 },
    });
  });

  it('may be seen only when the types are out: decorators and accessors', () => {
    assert.match(compilerSyntaxAt('@d class A {}', 0)?.message ?? '', /what the decorator does/);
    assert.match(compilerSyntaxAt('class A { accessor x = 1 }', 19)?.message ?? '', /a getter and a setter/);
    assert.equal(compilerSyntaxAt('const x = ;', 10), undefined);
  });
});
