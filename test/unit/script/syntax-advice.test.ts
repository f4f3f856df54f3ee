import assert from 'node:assert/strict';
import { parseScript } from '../../../src/script/parse.ts';

function adviceOn(source: string): string | undefined {
  const parsed = parseScript(source);
  assert.ok(parsed.kind === 'error', `parses: ${source}`);
  return parsed.advice;
}

const body = "{\n  context.idToken['https://example.com/x'] = 1;\n  callback(null, user, context);\n}";
const rule = `function (user, context, callback) ${body}`;
const handler = "exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny('x', 'y');\n};\n";

describe('advice on a syntax error', () => {
  const cases: [about: string, source: string, advice: RegExp][] = [
    [
      'code above the function of a Rule',
      `var ns = 'https://example.com/';\n${rule}`,
      /move the code above this function/,
    ],
    ['a helper above the function of a Rule', `function f() {}\nasync ${rule}`, /move the code above this function/],
    ['code below the function of a Rule', `${rule}\nconsole.log(1);`, /^Move what stands here into the function/],
    ['two Rules in one file', `${rule}\n${rule}`, /every Rule into a file of its own/],
    ['a bracket too many below a Rule', `${rule}\n}`, /This } is one too many/],
    ['a Hook without exports', 'var a;\nfunction (client, scope, audience, context, cb) {}', /A Hook is exported/],
    ['a handler without exports', 'var a;\nasync function (event, api) {}', /exports\.onExecutePostLogin = async/],
    ['another function without a name', 'var a;\nfunction (b) {}', /needs a name here/],
    [
      'await outside an async function',
      handler.replace('async ', '').replace('api.', 'await api.'),
      /write async before/,
    ],
    ['export without its s', handler.replace('exports', 'export'), /exports\.onExecutePostLogin …\.$/],
    ['export =', 'export = {};', /^Write module\.exports = …/],
    ['no dot after exports', handler.replace('.', ' '), /exports\.onExecutePostLogin = …/],
    ['an arrow after exports', handler.replace('.', '->'), /exports\.onExecutePostLogin = …/],
    ['a colon after the name', handler.replace(' =', ':'), /^Write = instead of the colon/],
    ['no arrow', handler.replace('=> ', ''), /^Write => between/],
    ['the arrow of another language', handler.replace('=>', '->'), /^Write => instead of ->/],
    ['async misspelt', handler.replace('async', 'asnyc'), /^Did you mean async instead of asnyc\?/],
    ['function misspelt', rule.replace('function', 'funtcion'), /^Did you mean function instead of funtcion\?/],
    ['a type in JavaScript', handler.replace('event', 'event: any'), /only TypeScript has/],
    ['no brace at the end', handler.replace('};\n', ''), /^The { in line 1 is never closed: a } is missing/],
    ['no brace at the end of a Rule', rule.slice(0, -1), /^The { in line 1 is never closed/],
    [
      'no parenthesis',
      handler.replace("'y')", "'y'"),
      /^The \( in line 2 is not closed: a \) is missing before this ;/,
    ],
    ['brackets that do not fit', 'const a = 1;\nf({ a);', /is still open here: a } is missing before this \)/],
    ['a bracket too many', `${handler}}`, /^This } is one too many/],
    [
      'a quotation mark without its partner',
      handler.replace("'x'", "'x"),
      /^The quotation mark before this ends the text/,
    ],
    ['a text that does not end', handler.replace("'y'", "'y"), /has no partner in its line/],
    ['a template that does not end', handler.replace("'y'", '`y'), /^The ` here has no partner/],
    ['an apostrophe', handler.replace("'y'", "'it's'"), /write \\' instead\.$/],
    ['typographic quotation marks', handler.replaceAll("'", '’'), /^’ \(U\+2019\) only looks like/],
    ['wide brackets', handler.replace('(', '（'), /write \( here/],
    ['an invisible character', handler.replace('  ', ' \u200b'), /U\+200B/],
    ['entities of HTML', handler.replace('=>', '=&gt;'), /^&gt; is how HTML writes “>”/],
    ['HTML', `<!DOCTYPE html>\n<pre>${handler}</pre>`, /^This is HTML/],
    ['a heading', `# My Action\n\n${handler}`, /^No JavaScript begins with #/],
    ['JSON', '{ "name": "x", "code": "exports.onExecutePostLogin = 1" }', /^This is JSON/],
    ['marks of Git', `<<<<<<< HEAD\n${handler}=======\n${handler}>>>>>>> branch\n`, /^Git has left marks/],
    ['numbers of lines', '1 const a = 1;\n2\n3 use(a);\n', /^Every line begins with its number/],
  ];
  for (const [about, source, advice] of cases) {
    it(`is there for ${about}`, () => assert.match(adviceOn(source) ?? 'none', advice));
  }

  it('is silent where the reason is none of these', () => {
    for (const source of [
      handler.replace("'y'", ''.padEnd(1, ',')),
      'const a = ;',
      'const a = 1;\nconst a = 2;',
      'async function f() { await ; }',
      'async function f() { await const x = 1; }',
      '/*\n=======\n*/ const = 1;',
      'class A { x y }',
    ]) {
      assert.equal(adviceOn(source), undefined, source);
    }
  });
});

describe('a syntax error', () => {
  it('names the text at which the parser stops, or that the file ends', () => {
    const messageOf = (source: string) => {
      const parsed = parseScript(source);
      return parsed.kind === 'error' ? parsed.message : undefined;
    };
    assert.equal(messageOf('const a = ;'), 'Unexpected token ;');
    assert.equal(messageOf('a b1'), 'Unexpected token b1');
    assert.equal(messageOf('f(\n'), 'Unexpected end of input');
  });
});
