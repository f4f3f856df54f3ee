import assert from 'node:assert/strict';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('values on their way out of the sandbox', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;
  before(async () => {
    runner = await createScriptRunner();
  });
  after(() => runner.close());

  for (const [what, expression, json, conversions] of [
    ['undefined', 'undefined', null, [['1', 'undefined']]],
    ['a function', '() => 1', null, [['1', 'function']]],
    ['a symbol', 'Symbol("s")', null, [['1', 'symbol']]],
    ['a BigInt', '10n', null, [['1', 'bigint']]],
    ['NaN', 'NaN', null, [['1', 'nan']]],
    ['an infinity', '[-Infinity]', [null], [['1.0', 'infinity']]],
    ['-0', '-0', 0, []],
    ['a date', 'new Date(0)', '1970-01-01T00:00:00.000Z', [['1', 'date']]],
    ['a map', 'new Map([[1, 2]])', {}, [['1', 'map']]],
    ['an error', 'Object.assign(new TypeError("x"), { code: 7 })', { code: 7 }, [['1', 'error']]],
    ['a set', '{ s: new Set([1]) }', { s: {} }, [['1.s', 'set']]],
    ['a promise', 'Promise.resolve(1)', {}, [['1', 'promise']]],
    ['boxed values', '[new Number(1), new String("a"), new Boolean(false)]', [1, 'a', false], []],
    ['undefined in an array', '[undefined, 1]', [null, 1], [['1.0', 'undefined']]],
    ['undefined in an object', '{ a: undefined, b: 1 }', { b: 1 }, [['1.a', 'undefined']]],
    ['a hole in an array', '[, 1]', [null, 1], [['1.0', 'undefined']]],
    ['toJSON', '{ toJSON: (key) => ({ key }) }', { key: '' }, [['1', 'toJSON']]],
    ['a getter that throws', '{ get a() { throw 1; } }', null, [['1', 'getter-threw']]],
    ['a cycle', '(() => { const o = { b: 1 }; o.o = o; return o; })()', { b: 1, o: null }, [['1.o', 'cycle']]],
    ['the same object twice', '(() => { const o = {}; return [o, o]; })()', [{}, {}], []],
    ['a proxy', 'new Proxy({ a: 1 }, {})', { a: 1 }, []],
    [
      'a revoked proxy',
      '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()',
      null,
      [['1', 'getter-threw']],
    ],
    ['symbols as keys', '{ [Symbol("a")]: 1, b: 2 }', { b: 2 }, []],
    ['inherited keys', 'Object.create({ a: 1 }, { b: { value: 2, enumerable: true }, c: { value: 3 } })', { b: 2 }, []],
  ] as const) {
    it(`${what}: as JSON would have it, with a note`, async () => {
      const { effects } = await runner.handler(`api.idToken.setCustomClaim('v', ${expression});`);
      assert.deepEqual(effects[0]?.arguments, ['v', json]);
      assert.deepEqual(effects[0]?.conversions?.map(({ path, from }) => [path, from]) ?? [], conversions);
    });
  }

  it('__proto__ is a key like any other', async () => {
    const { effects } = await runner.handler(`api.idToken.setCustomClaim('v', JSON.parse('{"__proto__":{"a":1}}'));`);
    const [, value] = effects[0]?.arguments ?? [];
    assert.deepEqual(Object.keys(value as object), ['__proto__']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  it('asks each getter once', async () => {
    const { effects } = await runner.handler(
      `let asked = 0; const v = { get a() { return ++asked; } }; api.idToken.setCustomClaim('v', v); api.idToken.setCustomClaim('n', asked);`,
    );
    assert.deepEqual(
      effects.map(({ arguments: [, value] }) => value),
      [{ a: 1 }, 1],
    );
  });

  it('has all the members, objects and items that a token at Auth0 has room for', async () => {
    const { effects } = await runner.handler(
      `const claims = {
        members: Object.fromEntries(Array.from({ length: 12000 }, (_, i) => [i.toString(36), 1])),
        objects: Array.from({ length: 34000 }, () => []),
        items: Array.from({ length: 51000 }, () => 1),
        nested: Array.from({ length: 10 }, () => 0).reduce((inner) => [inner, 1], 'x'.repeat(100000)),
      };
      for (const [name, value] of Object.entries(claims)) api.idToken.setCustomClaim(name, value);`,
    );
    assert.deepEqual(
      effects.map(({ arguments: [name, value], conversions }) => [name, JSON.stringify(value).length, conversions]),
      [
        ['members', 94_669, undefined],
        ['objects', 102_001, undefined],
        ['items', 102_001, undefined],
        ['nested', 100_042, undefined],
      ],
    );
  });

  it('cuts a value with more members than the host reads back in one go, with a note', async () => {
    const { effects } = await runner.handler(
      `api.idToken.setCustomClaim('many', Object.fromEntries(Array.from({ length: 40000 }, (_, i) => ['k' + i, i])));`,
    );
    const members = Object.keys(effects[0]?.arguments[1] ?? {}).length;
    assert.ok(members > 12_000 && members < 16_000, `${members}`);
    assert.deepEqual(effects[0]?.conversions, [{ path: `1.k${members}`, from: 'too-large' }]);
  });

  it('cuts what is too deep and too large, with a note', async () => {
    const { effects } = await runner.handler(
      `let deep = {}; for (let i = 0; i < 1000; i++) deep = { deep };
      api.idToken.setCustomClaim('deep', deep); api.idToken.setCustomClaim('large', 'x'.repeat(1e8)); api.idToken.setCustomClaim('many', Array.from({ length: 1e6 }, () => 'xxxx'));`,
    );
    assert.deepEqual(
      effects.map(({ conversions }) => conversions?.[0]?.from),
      ['too-deep', 'too-large', 'too-large'],
    );
    assert.ok(JSON.stringify(effects).length < 5_000_000);
  });
});
