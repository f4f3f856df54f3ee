import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { jwtVerify, SignJWT } from 'jose';
import { doubtfulTokens } from '../../../src/run/session-tokens.ts';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('an Action in the sandbox', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;
  before(async () => {
    runner = await createScriptRunner();
  });
  after(() => runner.close());

  it('gives effects in order, each with the line and column of its call', async () => {
    const { ending, effects } = await runner.handler(
      `\n  api.idToken.setCustomClaim('a', 1);\n  api.access.deny('no');`,
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(effects, [
      { method: 'idToken.setCustomClaim', arguments: ['a', 1], location: { line: 2, column: 15 } },
      { method: 'access.deny', arguments: ['no'], location: { line: 3, column: 14 } },
    ]);
  });

  it('places an effect of a file beside the script in that file', async () => {
    writeFileSync(runner.path('helper.js'), `exports.claim = (api) =>\n  api.idToken.setCustomClaim('a', 1);\n`);
    const { effects } = await runner.handler(`require('./helper').claim(api);`);
    assert.deepEqual(effects[0]?.location, { line: 2, column: 15, file: runner.path('helper.js') });
  });

  it('tells that what is assigned to the tokens of api is in no token', async () => {
    const { ending, notes } = await runner.handler(
      `api.idToken['https://example.com/plan'] = 'gold';
      api.accessToken.team = 1;
      api.accessToken.level = undefined;
      api.user.setUserMetadata = 'no claim';`,
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['assigned-claim', 'assigned-claim'],
    );
    assert.match(notes[0]?.message ?? '', /api\.idToken \("https:\/\/example\.com\/plan"\)/);
    assert.match(notes[1]?.message ?? '', /api\.accessToken \("team", "level"\)/);
  });

  it('looks for assignments without running code of the script, and not at objects of its making', async () => {
    const { ending, notes, console } = await runner.handler(
      `const loud = { get() { console.log('asked'); return 1; }, ownKeys() { console.log('asked'); return []; } };
      Object.defineProperty(api.idToken, 'plan', { enumerable: true, configurable: true, get: loud.get });
      Object.defineProperty(Object.prototype, 'value', { configurable: true, get: loud.get });
      api.idToken.helper = () => 1;
      api.accessToken = new Proxy({ team: 1 }, loud);
      Object.keys = Reflect.getOwnPropertyDescriptor = () => ['forged'];`,
    );
    assert.deepEqual([ending.status, notes, console], ['completed', [], []]);
  });

  it('tells once, at the line, that a file beside the script is not there at Auth0', async () => {
    writeFileSync(runner.path('beside.js'), `exports.a = require('./data.json');\n`);
    writeFileSync(runner.path('data.json'), '1');
    const { notes } = await runner.handler(
      `\n  require('node:url');\n  require('./beside');\n  require('./data.json');`,
    );
    assert.deepEqual(
      notes.map(({ code, location }) => [code, location]),
      [['file-beside-script', { line: 3, column: 3 }]],
    );
    assert.match(notes[0]?.message ?? '', /^The script loaded the file \.\/beside, /);
  });

  it('tells nothing of files beside a script in TypeScript, which is bundled for Auth0', async () => {
    writeFileSync(runner.path('beside.js'), `exports.a = 1;\n`);
    const source = `export const onExecutePostLogin = async () => { require('./beside'); };`;
    const { ending, notes } = await runner.action(source, {
      scripts: [{ file: runner.path('action.ts'), source, language: 'typescript' }],
    });
    assert.deepEqual([ending.status, notes], ['completed', []]);
  });

  it('gets its event whole, however long and deep it is', async () => {
    const metadata = { text: 'x'.repeat(1_500_000), deep: JSON.parse(`${'['.repeat(80)}1${']'.repeat(80)}`) };
    const { effects } = await runner.handler(
      `const { text, deep } = event.user.user_metadata;
      api.idToken.setCustomClaim('sizes', [text.length, JSON.stringify(deep).length]);`,
      { input: { user: { user_metadata: metadata } } },
    );
    assert.deepEqual(effects[0]?.arguments, ['sizes', [1_500_000, 161]]);
  });

  it('keeps the place when the script replaces how stacks are made', async () => {
    const { effects } = await runner.handler(
      `Error.prepareStackTrace = () => 'x'; Error.stackTraceLimit = 0;\n  api.idToken.setCustomClaim('a', 1);`,
    );
    assert.deepEqual(effects[0]?.location, { line: 2, column: 15 });
  });

  it('places no effect at a line of the script that did not make it', async () => {
    const { effects } = await runner.handler(
      `const Module = require('module'); const m = new Module('m');
      m._compile('\\n\\n\\n\\n\\n\\n\\nmodule.exports = (api) => api.idToken.setCustomClaim("a", 1);', __filename); m.exports(api);
      eval('\\n\\n\\n\\n\\n\\n\\napi.idToken.setCustomClaim("a", 1);\\n//# sourceURL=' + __filename);`,
    );
    assert.deepEqual(
      effects.map(({ location }) => location),
      [
        { line: 8, column: 39, file: `${runner.path('action.js')} (changed)` },
        { line: 3, column: 7 },
      ],
    );
  });

  it('places an effect in the file that calls code with a name that is no path', async () => {
    const { effects } = await runner.handler(
      `const m = new (require('module'))('m');
      m._compile('module.exports = (api) => api.idToken.setCustomClaim("a", 1);', 'file:///%2F'); m.exports(api);`,
    );
    assert.deepEqual(effects[0]?.location, { line: 2, column: 101 });
  });

  it('loads the script itself again as it is, with its own name', async () => {
    writeFileSync(runner.path('helper.js'), `exports.name = require('./action.js').name;\n`);
    const source = `exports.name = __filename;\nexports.onExecutePostLogin = async (event, api) => {\n  api.idToken.setCustomClaim('a', require('./helper.js').name);\n};`;
    writeFileSync(runner.path('action.js'), source);
    const { effects } = await runner.action(source);
    assert.deepEqual(effects[0]?.arguments, ['a', runner.path('action.js')]);
  });

  it('prints an error with its stack, down to the script', async () => {
    const { console } = await runner.handler(`\n  console.error(new Error('printed'), 'after');`);
    const [line] = console;
    assert.match(line?.text ?? '', /^Error: printed\n {4}at \S+ \(\S+:2:17\) after$/);
  });

  it('gives console lines with their level and place', async () => {
    const { console } = await runner.handler(`\n  console.warn('%s is %d', 'x', 1, { a: [1] });`);
    assert.deepEqual(console, [{ level: 'warn', text: 'x is 1 { a: [ 1 ] }', location: { line: 2, column: 11 } }]);
  });

  it("reports a thrown error with its frames in the user's files, innermost first", async () => {
    const { ending } = await runner.action(
      `function deep() {\n  throw new RangeError('too far');\n}\nexports.onExecutePostLogin = async () => {\n  deep();\n};`,
    );
    assert.equal(ending.status, 'threw');
    assert.deepEqual([ending.error?.name, ending.error?.message], ['RangeError', 'too far']);
    assert.deepEqual(
      ending.error?.stack.map(({ file, line, column }) => [file, line, column]),
      [
        [runner.path('action.js'), 2, 9],
        [runner.path('action.js'), 5, 3],
      ],
    );
  });

  it('accepts an async function that was bound, as Auth0 does, and not one in a proxy of its own making', async () => {
    const bound = `async function handle(by, event, api) { api.access.deny(by); }
exports.onExecutePostLogin = handle.bind(null, 'bound');`;
    assert.deepEqual((await runner.action(bound)).effects[0]?.arguments, ['bound']);
    const disguised = `const plain = () => 1;
Object.setPrototypeOf(plain, Object.getPrototypeOf(async () => {}));
exports.onExecutePostLogin = plain;`;
    assert.equal((await runner.action(disguised)).ending.status, 'completed');
    const proxy = 'exports.onExecutePostLogin = new Proxy(async () => {}, { apply: () => ({ then: 1 }) });';
    assert.equal((await runner.action(proxy)).ending.status, 'load-failed');
  });

  it('gives line and column of a syntax error', async () => {
    const { ending } = await runner.action('const a = 1;\n\tconst b = ;');
    assert.equal(ending.status, 'load-failed');
    assert.deepEqual(ending.error?.stack[0], { file: runner.path('action.js'), line: 2, column: 12, function: '' });
  });

  for (const [what, source, sentence] of [
    ['no object', 'module.exports = 1;', /must export an object\. Write: exports\.onExecutePostLogin = async/],
    [
      'another handler',
      'exports.onExecute = async () => {};',
      /does not export onExecutePostLogin \(it exports: onExecute\)/,
    ],
    [
      'a handler that is not async',
      'exports.onExecutePostLogin = () => Promise.resolve();',
      /^Invalid function signature for the "onExecutePostLogin" handler\. Use "exports\.onExecutePostLogin = async function\(event, api\) \{ \}" as the signature\.$/,
    ],
    ['import', 'import x from "y";', /CommonJS: write const name = require\('package'\)/],
    ['export', 'export const onExecutePostLogin = async () => {};', /CommonJS: write exports\.onExecutePostLogin/],
    ['top-level await', 'const x = await fetch("https://x.example");', /await works only inside an async function/],
  ] as const) {
    it(`says what to write instead of ${what}`, async () => {
      const { ending } = await runner.action(source);
      assert.equal(ending.status, 'load-failed');
      assert.match(ending.reason ?? '', sentence);
    });
  }

  it('fails as the script does when its module scope throws', async () => {
    const { ending } = await runner.action(`throw new Error('at once');`);
    assert.deepEqual([ending.status, ending.error?.message], ['threw', 'at once']);
  });

  it('tells at once that a promise can no longer settle', async () => {
    const { ending } = await runner.handler('await new Promise(() => {});', { timeoutMs: 60_000 });
    assert.equal(ending.status, 'never-settled');
    assert.match(ending.reason ?? '', /still open/);
  });

  it('waits for a timer that keeps no process alive, as at Auth0, and for no longer', async () => {
    for (const timer of [
      'setTimeout(resolve, 30).unref()',
      "AbortSignal.timeout(30).addEventListener('abort', resolve)",
    ]) {
      const { ending } = await runner.handler(`await new Promise((resolve) => { ${timer}; });`);
      assert.equal(ending.status, 'completed');
    }
    const { ending } = await runner.handler('setTimeout(() => {}, 30).unref(); await new Promise(() => {});');
    assert.equal(ending.status, 'never-settled');
  });

  it('tells a writer that its text was written', async () => {
    const { ending, console } = await runner.handler(
      `await new Promise((done) => process.stdout.write('a\\n', done));
      await new Promise((done) => process.stderr.write(Buffer.from('b'), 'utf8', done));`,
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      console.map(({ level, text }) => [level, text]),
      [
        ['log', 'a'],
        ['error', 'b'],
      ],
    );
  });

  it('tells what loggers, consoles and pipes write to the streams of the process, in its order', async () => {
    const { ending, console } = await runner.handler(
      `const { Readable, Writable, promises } = require('stream');
      const { Console } = console;
      if (!(process.stdout instanceof Writable)) throw new Error('no Writable');
      console._stdout.write('logger' + require('os').EOL);
      new Console(process.stdout).log('own', { a: 1 });
      new Console({ stdout: process.stdout, stderr: process.stderr }).warn('warned');
      await new Promise((done) => Readable.from(['piped\\n']).on('end', done).pipe(process.stdout));
      await promises.pipeline(Readable.from([Buffer.from('ends')]), process.stdout);
      process.stdout.write('');
      process.stdout.write('NjQ=', 'base64');
      process.stdout.cork();
      process.stdout.write('after');
      try { process.stdout.write(5); } catch (error) { console._stderr.write(error.code); }
      process.stdout.end('last');`,
    );
    assert.deepEqual(ending, { status: 'completed' });
    assert.deepEqual(
      console.map(({ level, text }) => [level, text]),
      [
        ['log', 'logger'],
        ['log', 'own { a: 1 }'],
        ['error', 'warned'],
        ['log', 'piped'],
        ['log', 'ends'],
        ['log', '64'],
        ['log', 'after'],
        ['error', 'ERR_INVALID_ARG_TYPE'],
        ['log', 'last'],
      ],
    );
  });

  it('draws tables, groups and times as Node does', async () => {
    const { console } = await runner.handler(
      `console.table([{ a: 1 }, { a: 2 }]);
      console.table([{ a: 1, b: 2 }], ['b']);
      console.table(5);
      console.group('outer');
      console.groupCollapsed();
      console.info('two\\nlines');
      console.groupEnd();
      console.dir({ a: { b: 1 } }, { depth: 0 });
      console.groupEnd();
      console.groupEnd();
      console.log('left');
      console.time('t');
      console.timeLog('t', { x: 1 });
      console.timeEnd('t');
      console.timeEnd('t');
      console.count();
      console.log(Object.keys(console).some((name) => name[0] === '_'));`,
    );
    assert.deepEqual(
      console.map(({ text }) => text.replace(/\d+(?:\.\d+)?ms/, 'ms')),
      [
        '┌─────────┬───┐\n│ (index) │ a │\n├─────────┼───┤\n│ 0       │ 1 │\n│ 1       │ 2 │\n└─────────┴───┘',
        '┌─────────┬───┐\n│ (index) │ b │\n├─────────┼───┤\n│ 0       │ 2 │\n└─────────┴───┘',
        '5',
        'outer',
        '    two\n    lines',
        '  { a: [Object] }',
        'left',
        't: ms { x: 1 }',
        't: ms',
        "No such label 't'",
        'default: 1',
        'false',
      ],
    );
  });

  it('gives the process what code asks it for', async () => {
    const { ending, effects } = await runner.handler(
      `const p = process;
      api.idToken.setCustomClaim('a', [
        typeof p.resourceUsage().maxRSS, p.constrainedMemory(), typeof p.availableMemory(), p.getActiveResourcesInfo(), p.eventNames(),
        p.getMaxListeners(), p.rawListeners('exit'), p instanceof require('events'), String(p),
        (p.env.A = 1, p.env.A), 'B' in p.env, Object.keys(p.env),
      ]);`,
    );
    assert.deepEqual(ending, { status: 'completed' });
    assert.deepEqual(effects[0]?.arguments[1], [
      'number',
      0,
      'number',
      [],
      [],
      10,
      [],
      true,
      '[object process]',
      '1',
      false,
      ['A'],
    ]);
  });

  it('notes an error that comes after the handler has ended', async () => {
    const { ending, notes } = await runner.handler(`setTimeout(() => { throw new Error('left over'); }, 5);`);
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['late-error'],
    );
    assert.match(notes[0]?.message ?? '', /left over \(line 1\)/);
  });

  it('reports process.exit as that', async () => {
    const { ending } = await runner.handler('process.exit(3);');
    assert.deepEqual(ending, { status: 'exited', reason: 'The script called process.exit(3).' });
  });

  it('ends a loop at the limit, with what came before', async () => {
    const { ending, effects } = await runner.handler(`api.idToken.setCustomClaim('a', 1); for (;;) {}`, {
      timeoutMs: 200,
    });
    assert.equal(ending.status, 'timed-out');
    assert.equal(effects.length, 1);
  });

  it('runs TypeScript with its lines and columns in place', async () => {
    const { effects } = await runner.action('', {
      scripts: [
        {
          file: runner.path('action.ts'),
          language: 'typescript',
          source: `interface A { b: string }\nexports.onExecutePostLogin = async (event: A, api: { idToken: any }): Promise<void> => {\n  const x = 1 as number; api.idToken.setCustomClaim('a', x satisfies number);\n};`,
        },
      ],
    });
    assert.deepEqual(effects, [
      { method: 'idToken.setCustomClaim', arguments: ['a', 1], location: { line: 3, column: 38 } },
    ]);
  });

  it('runs TypeScript that is a module as a compiler would hand it to Auth0, lines and columns in place', async () => {
    const { effects } = await runner.action('', {
      scripts: [
        {
          file: runner.path('action.ts'),
          language: 'typescript',
          source: `import { createHash } from 'node:crypto';\nimport { Event } from './types-only';\n\nexport const onExecutePostLogin = async (event: Event, api: any) => { api.idToken.setCustomClaim('a', createHash('md5').digest('hex').length);\n};`,
        },
      ],
    });
    assert.deepEqual(effects, [
      { method: 'idToken.setCustomClaim', arguments: ['a', 32], location: { line: 4, column: 83 } },
    ]);
  });

  it('refuses TypeScript that would have to be translated, with a sentence', async () => {
    const { ending } = await runner.action('', {
      scripts: [{ file: runner.path('action.ts'), language: 'typescript', source: 'enum A { B }' }],
    });
    assert.equal(ending.status, 'load-failed');
    assert.match(ending.reason ?? '', /enum/);
  });

  it('starts the clock where it is told, for Date and what is built on it', async () => {
    const { effects } = await runner.handler(
      `await new Promise((r) => setTimeout(r, 5)); const d = new Date();
      api.idToken.setCustomClaim('a', [d.toISOString().slice(0, 19), Date.now() >= ${Date.UTC(2030, 0, 1)}, d instanceof Date, d.constructor === Date, typeof Date(), new Date(0).getTime()]);`,
      { now: Date.UTC(2030, 0, 1) },
    );
    assert.deepEqual(effects[0]?.arguments[1], ['2030-01-01T00:00:00', true, true, true, 'string', 0]);
  });

  it('lets a clock that was set stand still but for whole seconds, so that runs give the same times', async () => {
    const now = Date.UTC(2030, 0, 1) + 7;
    const { effects } = await runner.handler(
      `await new Promise((r) => setTimeout(r, 5)); api.idToken.setCustomClaim('a', [Date.now(), new Date().getTime()]);`,
      { now },
    );
    const times = effects[0]?.arguments[1] as number[];
    assert.deepEqual(
      times.map((time) => (time - now) % 1000),
      [0, 0],
    );
  });

  it('has the time zone and locale that it is told, and UTC and en-US otherwise', async () => {
    const body = `const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions(); api.idToken.setCustomClaim('a', [timeZone, locale, new Date(0).getHours()]);`;
    const plain = await runner.handler(body);
    assert.deepEqual(plain.effects[0]?.arguments[1], ['UTC', 'en-US', 0]);
    const told = await runner.handler(body, { timeZone: 'Asia/Tokyo', locale: 'de-DE' });
    assert.deepEqual(told.effects[0]?.arguments[1], ['Asia/Tokyo', 'de-DE', 9]);
  });

  it('formats the time of the clock that was set where no date is given', async () => {
    const { console } = await runner.handler(
      `const format = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: 'UTC' });
      const parts = format.formatToParts().map(({ value }) => value).join('');
      console.log([format.format(), parts, [0].map(format.format)[0], format.format(new Date(0))].join(' '));`,
      { now: Date.UTC(2030, 0, 1) },
    );
    assert.deepEqual(
      console.map(({ text }) => text),
      ['1/1/30 1/1/30 1/1/70 1/1/70'],
    );
  });

  it('loads Actions Modules, with their own secrets, once', async () => {
    const { effects, ending } = await runner.handler(
      `api.idToken.setCustomClaim('a', [require('actions:greet').hello(), require('actions:greet') === require('actions:greet')]);`,
      {
        modules: [
          {
            name: 'greet',
            file: runner.path('greet.js'),
            source: `exports.hello = () => 'hi ' + actions.secrets.NAME;`,
            secrets: { NAME: 'ada' },
          },
        ],
      },
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(effects[0]?.arguments[1], ['hi ada', true]);
  });

  it('compiles modules by its own options, whatever the script makes every object inherit', async () => {
    const { effects, ending } = await runner.handler(
      `Object.assign(Object.prototype, { lineOffset: 100, columnOffset: 7, cachedData: Buffer.from('x'), parsingContext: {} });
      require('actions:claim').set(api);`,
      {
        modules: [
          {
            name: 'claim',
            file: runner.path('claim.js'),
            source: `exports.set = (api) => api.idToken.setCustomClaim('a', 1);`,
            secrets: {},
          },
        ],
      },
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(effects[0]?.location, { line: 1, column: 36, file: runner.path('claim.js') });
  });

  it('gives stubs instead of packages, to modules, too, and real packages to stubs', async () => {
    const { effects, ending } = await runner.handler(
      `const { query } = require('pg'); api.idToken.setCustomClaim('a', [query('x'), require('pg') === require('pg'), require('actions:db')]);`,
      {
        stubs: [
          {
            name: 'pg',
            file: runner.path('stubs/pg.ts'),
            language: 'typescript',
            source: `import { join } from 'node:path';\nexport const query = (text: string) => join('stub', text);`,
          },
        ],
        modules: [
          { name: 'db', file: runner.path('db.js'), source: `module.exports = require('pg').query('m');`, secrets: {} },
        ],
      },
    );
    assert.deepEqual(effects[0]?.arguments[1], ['stub/x', true, 'stub/m'], JSON.stringify(ending));
  });

  it('gives files of a project in TypeScript what the script gets, one instance of each', async () => {
    const file = (name: string, source: string) =>
      ({ name, file: `${name}.ts`, source, language: 'typescript' }) as const;
    const script = `import { set, count } from './lib/set';\nimport { count as same } from './lib/count';
export const onExecutePostLogin = async (event: unknown, api: any) => { set(api); api.idToken.setCustomClaim('same', count === same); };`;
    const { effects, ending } = await runner.action('', {
      scripts: [{ file: runner.path('action.ts'), language: 'typescript', source: script }],
      locals: [
        file(
          runner.path('lib/set'),
          `import { who } from 'pg';\nimport { count } from './count';\nexport { count };\nexport function set(api: any) {\n  api.idToken.setCustomClaim('who', who);\n}`,
        ),
        file(runner.path('lib/count'), 'export const count = { value: 0 };'),
      ],
      stubs: [{ name: 'pg', file: runner.path('pg.js'), language: 'javascript', source: `exports.who = 'stub';` }],
    });
    assert.deepEqual(
      effects.map(({ arguments: args, location }) => [args, location?.file, location?.line]),
      [
        [['who', 'stub'], runner.path('lib/set.ts'), 5],
        [['same', true], undefined, 3],
      ],
      JSON.stringify(ending),
    );
  });

  it('says where a stub throws', async () => {
    const { ending } = await runner.handler(`require('pg');`, {
      stubs: [
        { name: 'pg', file: runner.path('stubs/pg.js'), language: 'javascript', source: `\nthrow new Error('down');` },
      ],
    });
    assert.equal(ending.error?.message, 'down');
    assert.deepEqual(
      ending.error?.stack.slice(0, 1).map(({ file, line }) => [file, line]),
      [[runner.path('stubs/pg.js'), 2]],
    );
  });

  it('says where an Actions Module is looked for that nobody declared', async () => {
    const { ending } = await runner.action(`require('actions:none');\nexports.onExecutePostLogin = async () => {};`);
    assert.match(ending.error?.message ?? '', /^Cannot find module 'actions:none'\. The Deploy CLI project/);
  });

  it('says what to install when a package is missing', async () => {
    const { ending } = await runner.handler(`require('left-pad');`);
    assert.match(
      ending.error?.message ?? '',
      /Cannot find module 'left-pad'\. Install it in the workspace: npm install left-pad/,
    );
    assert.match(ending.reason ?? '', /^The package left-pad is not installed here/);
    const own = await runner.handler(`throw new Error("Cannot find module 'left-pad'");`);
    assert.equal(own.ending.reason, undefined);
  });

  it('says of an error that only the sandbox makes that it is none at Auth0, also when it was handed on', async () => {
    const reasons = async (...bodies: string[]) =>
      Promise.all(bodies.map(async (body) => (await runner.handler(body)).ending.reason));
    const unanswered = /^A request of the script has no recorded answer here/;
    const denied = /^The script tried what scripts may not do here/;
    const [fetched, requested, caused, written, looked] = await reasons(
      `await fetch('https://a.example/');`,
      `await new Promise((_, reject) => require('https').get('https://a.example/').on('error', reject));`,
      `try { await fetch('https://a.example/'); } catch (cause) { throw new Error('no profile', { cause }); }`,
      `try { require('fs').writeFileSync('/tmp/x', 'a'); } catch (error) { throw error; }`,
      `await require('dns').promises.lookup('a.example');`,
    );
    for (const reason of [fetched, requested, caused]) assert.match(reason ?? '', unanswered);
    for (const reason of [written, looked]) assert.match(reason ?? '', denied);
  });

  it('says so of no error of a script, whatever it looks like', async () => {
    const bodies = [
      `throw Object.assign(new Error('No answer is recorded for GET https://a.example/'), { code: 'EACCES', claimActions: true });`,
      `const local = await fetch('https://a.example/').catch((error) => error);
       throw Object.assign(Object.create(local), { name: 'Error', message: 'no' });`,
      `const local = await fetch('https://a.example/').catch((error) => error);
       throw new Proxy(local, {});`,
      `const local = await fetch('https://a.example/').catch((error) => error);
       throw { get cause() { return local; } };`,
      `const local = await fetch('https://a.example/').catch((error) => error);
       Object.defineProperty(Object.prototype, 'value', { get: () => local, configurable: true });
       throw { get cause() { return undefined; } };`,
      `const error = new Error('no'); error.cause = error; throw error;`,
      `require('fs').readFile('x');`,
    ];
    for (const body of bodies) {
      const { ending } = await runner.handler(body);
      assert.deepEqual([ending.status, ending.reason], ['threw', undefined], body);
    }
  });

  it('lets SDKs ask for a domain, and gives them none', async () => {
    const { effects, ending } = await runner.handler(
      `const { active, Domain } = require('domain');
      api.idToken.setCustomClaim('a', [typeof active, active instanceof Domain]);
      require('node:domain').create();`,
    );
    assert.deepEqual(effects[0]?.arguments[1], ['undefined', false]);
    assert.match(ending.error?.message ?? '', /domain\.create is not available to scripts/);
  });

  it('masks secrets in console and errors, and leaves them in effects', async () => {
    const { console, ending, effects } = await runner.handler(
      `console.log('key ' + event.secrets.KEY); api.idToken.setCustomClaim('k', event.secrets.KEY); throw new Error(event.secrets.KEY);`,
      { secrets: { KEY: 'sk-live-123' } },
    );
    assert.deepEqual(
      console.map(({ text }) => text),
      ['key ••••••'],
    );
    assert.equal(ending.error?.message, '••••••');
    assert.equal(effects[0]?.arguments[1], 'sk-live-123');
  });

  it('keeps cache records between runs by handing them over', async () => {
    const first = await runner.handler(`api.cache.set('k', 'v', { ttl: 60000 });`);
    assert.deepEqual(
      first.cache.map(({ key, value }) => [key, value]),
      [['k', 'v']],
    );
    const second = await runner.handler(`api.idToken.setCustomClaim('a', api.cache.get('k').value);`, {
      cache: first.cache,
    });
    assert.deepEqual(second.effects[0]?.arguments, ['a', 'v']);
  });

  it('signs redirect tokens that it verifies again', async () => {
    const { effects, ending } = await runner.handler(
      `const token = api.redirect.encodeToken({ secret: 'a-secret-of-some-length', payload: { a: 1 } });
      api.idToken.setCustomClaim('t', require('crypto').createHmac('sha256', 'a-secret-of-some-length').update(token.split('.').slice(0, 2).join('.')).digest('base64url') === token.split('.')[2]);`,
    );
    assert.equal(ending.status, 'completed', JSON.stringify(ending));
    assert.equal(effects[0]?.arguments[1], true);
  });

  it('signs redirect tokens that jose verifies, and verifies those that jose signs', async () => {
    const secret = new TextEncoder().encode('a-secret-of-some-length');
    const own = await runner.handler(
      `api.idToken.setCustomClaim('t', api.redirect.encodeToken({ secret: 'a-secret-of-some-length', payload: { name: 'Zoë' } }));`,
    );
    const { payload, protectedHeader } = await jwtVerify(String(own.effects[0]?.arguments[1]), secret);
    assert.deepEqual(protectedHeader, { alg: 'HS256', typ: 'JWT' });
    assert.equal(payload['name'], 'Zoë');
    const token = await new SignJWT({ name: 'Zoë' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('auth0|1')
      .setExpirationTime('5 minutes')
      .sign(secret);
    const theirs = await runner.handler(
      `api.idToken.setCustomClaim('n', api.redirect.validateToken({ secret: 'a-secret-of-some-length' }).name);`,
      { input: { user: { user_id: 'auth0|1' }, request: { query: { session_token: token } } } },
    );
    assert.deepEqual(theirs.effects[0]?.arguments, ['n', 'Zoë'], JSON.stringify(theirs.ending));
  });

  it('hands over every session token with what the script thought of it', async () => {
    const { sessionTokens = [] } = await runner.handler(
      `const secret = 'a-secret-of-some-length';
      const valid = api.redirect.encodeToken({ secret, payload: {} });
      const bad = [api.redirect.encodeToken({ secret, payload: {}, expiresInSeconds: -5 }), api.redirect.encodeToken({ secret, payload: { nbf: Date.now() } }),
        api.redirect.encodeToken({ secret, payload: { exp: 'never' } }), 'a.b.c', valid + 'x'];
      for (const [name, token] of [['good', valid], ...bad.map((token, index) => ['bad' + index, token])]) {
        event.request.query[name] = token;
        try { api.redirect.validateToken({ secret, tokenParameterName: name }); } catch (error) { console.log(error.message); }
      }`,
      { input: { user: { user_id: 'auth0|1' }, request: { query: {} } }, now: Date.UTC(2030, 0, 1) },
    );
    const verdicts = sessionTokens.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts.slice(0, 4), ['signed', 'signed', 'signed', 'signed']);
    assert.deepEqual(verdicts.slice(4), ['accepted', 'refused', 'refused', 'refused', 'refused', 'refused']);
    assert.equal(sessionTokens[4]?.token, sessionTokens[0]?.token);
    assert.deepEqual(
      [sessionTokens[0]?.secret, sessionTokens[0]?.now],
      ['a-secret-of-some-length', Date.UTC(2030, 0, 1)],
    );
    assert.deepEqual(await doubtfulTokens(sessionTokens), [], 'jose sees each of them alike');
  });

  it('ends a run that signs tokens without end', async () => {
    const { ending, sessionTokens = [] } = await runner.handler(
      `for (;;) api.redirect.encodeToken({ secret: 's', payload: {} });`,
    );
    assert.equal(ending.status, 'too-much-output');
    assert.equal(sessionTokens.length, 1000);
  });
});
