import assert from 'node:assert/strict';
import { pluginFolder } from './support/plugin-folder.ts';
import { TsServer, VERSIONS } from './support/tsserver.ts';

const EDITS = 60;
const START = `// @ts-check
const NAMESPACE = 'https://example.com/';
function helper(a, b) { return a + b; }
async function roles(event, api) { if (event.user) api.accessToken.addScope('y'); }
exports.onExecutePostLogin = async (event, api) => {
  if (event.user.email) {
    api.accessToken.setCustomClaim(NAMESPACE + 'r', helper(1, 2));
  }
  api.idToken.setCustomClaim('a', 1);
  await roles(event, api);
};
async function next(event, api) {
  api.accessToken.addScope('x');
}
exports.onContinuePostLogin = next;
`;
const FRAGMENTS = [
  '\n',
  ' ',
  '// c\n',
  'x',
  ';',
  '{',
  '}',
  '(',
  ')',
  'api.',
  'event.user.',
  '/** hi */',
  'const q = 1;\n',
  '/* ',
  ' */',
  "'",
  '`',
  'async ',
  '=>',
  'exports.',
  'if (1) {',
  '}\n',
  '/** @param {Event} event */\n',
  '/** @param {string} api */\n',
];

describe('after random edits', function () {
  this.timeout(60_000);
  const probe = pluginFolder();

  for (const version of VERSIONS)
    it(`a file has the types and errors that it has when opened afresh, TypeScript ${version}`, async () => {
      const edited = new TsServer(version, { probe: probe() });
      const fresh = new TsServer(version, { probe: probe() });
      const random = randomNumbers(20261123);
      let typed = 0;
      try {
        edited.open('/random/edited/code.js', START);
        for (let step = 0; step < EDITS; step++) {
          if (step % 15 === 14) await edited.edit(0, edited.text.length, START);
          const from = random(edited.text.length);
          const to = Math.min(edited.text.length, from + (random(3) === 0 ? random(12) : 0));
          await edited.edit(from, to, random(4) === 0 ? '' : (FRAGMENTS[random(FRAGMENTS.length)] ?? ''));
          await edited.completions(edited.place(random(edited.text.length)));
          if (step % 2 === 1) continue;
          fresh.open(`/random/fresh${step}/code.js`, edited.text);
          const [actual, expected] = await Promise.all([state(edited), state(fresh)]);
          assert.deepEqual(actual, expected, `after edit ${step} of:\n${edited.text}`);
          if (actual.hovers.some((hover) => hover.includes('ClaimActions'))) typed++;
        }
      } finally {
        edited.dispose();
        fresh.dispose();
      }
      assert.ok(typed > EDITS / 8, `only ${typed} states had types: the edits destroy too much`);
    });
});

async function state(server: TsServer): Promise<{ hovers: string[]; errors: string[] }> {
  const words = [...server.text.matchAll(/\b(?:api|event|user|accessToken)\b/g)];
  const hovers = await Promise.all(words.map(async ({ index }) => (await server.hover(server.place(index))).display));
  const found = [...(await server.diagnostics('syntactic')), ...(await server.diagnostics('semantic'))];
  return { hovers, errors: found.map(({ start, text }) => `${start.line}:${start.offset} ${text}`) };
}

/** The same numbers in every run: 0 up to, not including, the limit. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % Math.max(limit, 1);
  };
}
