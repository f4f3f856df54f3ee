import assert from 'node:assert/strict';
import { maxCustomClaimBytes } from '../../../../src/auth0/catalogue/claims.ts';
import { claimBytes } from '../../../../src/auth0/claims/claim-size.ts';
import type { Effect, ValueConversion } from '../../../../src/auth0/effect.ts';
import type { Json } from '../../../../src/auth0/json.ts';
import { issueTokens } from '../../../../src/auth0/tokens/issue-tokens.ts';
import { claim, effect, exchange, login, setClaim } from './transaction.ts';

describe('custom claims', () => {
  it('go to the token that they are set on, with the line that set them', () => {
    const { accessToken, idToken } = issueTokens(
      login({ effects: [setClaim('idToken', 'plan', 'gold', 3), setClaim('accessToken', 'level', 2, 4)] }),
    );
    assert.equal(idToken?.payload['plan'], 'gold');
    assert.equal(accessToken?.payload['level'], 2);
    assert.ok(!('level' in idToken.payload) && !('plan' in accessToken.payload));
    assert.deepEqual(claim(idToken, 'plan')?.location, { line: 3, column: 1 });
  });

  it('of one name: the last counts and shows the others', () => {
    const effects = [
      setClaim('idToken', 'plan', 'a', 1),
      setClaim('idToken', 'plan', 'b', 2),
      setClaim('idToken', 'plan', 'c', 3),
    ];
    const { idToken } = issueTokens(login({ effects }));
    assert.equal(idToken?.payload['plan'], 'c');
    assert.equal(idToken?.claims.filter(({ name }) => name === 'plan').length, 1);
    assert.deepEqual(claim(idToken, 'plan')?.overrides, [
      { value: 'a', location: { line: 1, column: 1 } },
      { value: 'b', location: { line: 2, column: 1 } },
    ]);
  });

  it('replace a profile claim whose scope was granted, and show what was there', () => {
    const { idToken } = issueTokens(
      login({ request: { scope: 'openid profile' }, effects: [setClaim('idToken', 'name', 'Countess')] }),
    );
    assert.equal(idToken?.payload['name'], 'Countess');
    assert.deepEqual(claim(idToken, 'name')?.overrides, [{ value: 'Ada' }]);
    assert.equal(claim(idToken, 'name', 'default'), undefined);
  });

  it('called email are lost on the access token of the password grant, and on no other', () => {
    for (const [grant, fate] of [
      ['password', 'dropped'],
      ['refresh_token', 'kept'],
    ] as const) {
      const effects = [setClaim('accessToken', 'email', 'x'), setClaim('idToken', 'email', 'x')];
      const { accessToken, idToken } = issueTokens(login({ request: { grant, scope: 'openid email' }, effects }));
      assert.equal(claim(accessToken, 'email')?.fate, fate, grant);
      assert.equal(claim(idToken, 'email')?.fate, 'kept', grant);
    }
  });

  it("that are dropped stay in the list, with the reason, beside Auth0's own", () => {
    const { idToken } = issueTokens(
      login({ effects: [setClaim('idToken', 'sub', 'me'), setClaim('idToken', 'email', 'x')] }),
    );
    assert.equal(idToken?.payload['sub'], 'auth0|1');
    assert.equal(claim(idToken, 'sub', 'default')?.fate, 'kept');
    const { fate, rule, reason, url } = claim(idToken, 'sub') ?? {};
    assert.deepEqual([fate, rule], ['dropped', 'restricted-name']);
    assert.ok(reason && url);
    assert.equal(claim(idToken, 'email')?.rule, 'profile-scope-missing');
    assert.equal(idToken?.customClaimBytes, 0);
  });

  it('named by what is no string have its text, whatever a script makes of that', () => {
    const none = { toString: 1, valueOf: 1 };
    const effects = [effect('idToken.setCustomClaim', none, 1), effect('idToken.setCustomClaim', [[none], 2], 3)];
    const { idToken } = issueTokens(login({ effects }));
    assert.equal(claim(idToken, '[object Object]')?.value, 1);
    assert.equal(claim(idToken, '[object Object],2')?.value, 3);
  });

  it('named like parts of an object are ordinary names', () => {
    const { idToken } = issueTokens(
      login({ effects: [setClaim('idToken', '__proto__', 1), setClaim('idToken', 'constructor', 2)] }),
    );
    assert.deepEqual(Object.entries(idToken?.payload ?? {}).slice(-2), [
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  it('are lost on an opaque access token, each with that reason', () => {
    const { accessToken } = issueTokens(
      login({ request: { audience: undefined }, effects: [setClaim('accessToken', 'plan', 1)] }),
    );
    assert.deepEqual(accessToken?.payload, {});
    assert.equal(claim(accessToken, 'plan')?.rule, 'opaque-token');
  });

  it('on an ID token that is not issued leave a note with names and place', () => {
    for (const input of [login({ request: { scope: 'profile' } }), exchange()]) {
      const { idToken, notes } = issueTokens({ ...input, effects: [setClaim('idToken', 'plan', 1, 7)] });
      assert.equal(idToken, undefined);
      assert.deepEqual(
        notes.map(({ code, location }) => [code, location?.line]),
        [['no-id-token', 7]],
      );
      assert.match(notes[0]?.message ?? '', /"plan"/);
    }
  });

  it('are in no token of a login with SAML or WS-Fed: the notes name them, their places, and what mappings can do', () => {
    for (const [protocol, elsewhere] of [
      ['samlp', /Mappings of the SAML2 add-on/],
      ['wsfed', /not confirmed/],
    ] as const) {
      const effects = [
        setClaim('idToken', 'plan', 1, 7),
        setClaim('idToken', 'level', 1, 8),
        setClaim('accessToken', 'team', 1, 9),
      ];
      const { notes, ...issued } = issueTokens(login({ event: { transaction: { protocol } }, effects }));
      assert.deepEqual(issued, {});
      const [onIdToken, onAccessToken] = notes.slice(1);
      assert.deepEqual([onIdToken?.code, onIdToken?.location?.line], ['no-id-token', 7]);
      assert.match(onIdToken?.message ?? '', /in no token: "plan", "level"\./);
      assert.match(onIdToken?.message ?? '', elsewhere);
      assert.deepEqual([onAccessToken?.code, onAccessToken?.location?.line], ['no-access-token', 9]);
      assert.match(onAccessToken?.message ?? '', /lost: "team"\./);
    }
  });

  it('of a post-login Action or a Rule are lost for client credentials, where neither runs', () => {
    for (const trigger of ['post-login', 'rule']) {
      const { accessToken } = issueTokens(exchange({ trigger, effects: [setClaim('accessToken', 'plan', 1)] }));
      assert.equal(claim(accessToken, 'plan')?.rule, 'trigger-does-not-run', trigger);
      assert.equal(accessToken?.payload['gty'], 'client-credentials');
    }
  });

  it('of credentials-exchange are in the token', () => {
    const { accessToken } = issueTokens(exchange({ effects: [setClaim('accessToken', 'plan', 'gold')] }));
    assert.equal(accessToken?.payload['plan'], 'gold');
  });

  it('whose name is no string get what it becomes as a string', () => {
    const undefinedName: Effect = {
      method: 'idToken.setCustomClaim',
      arguments: [null, 1],
      conversions: [{ path: '0', from: 'undefined' }],
    };
    const { idToken } = issueTokens(
      login({ effects: [undefinedName, { method: 'idToken.setCustomClaim', arguments: [42, 1] }] }),
    );
    assert.equal(claim(idToken, 'undefined')?.rule, 'undefined-namespace');
    assert.equal(claim(idToken, '42')?.fate, 'kept');
  });
});

describe('size of custom claims', () => {
  it('is that of names and values in UTF-8, counted for each token', () => {
    assert.equal(claimBytes('é', 'ü'), 2 + 4);
    const { accessToken, idToken } = issueTokens(
      login({ effects: [setClaim('idToken', 'plan', 'gold'), setClaim('accessToken', 'a', 1)] }),
    );
    assert.deepEqual([idToken?.customClaimBytes, accessToken?.customClaimBytes], [4 + 6, 2]);
  });

  it('fails the transaction only above the limit', () => {
    const large = (bytes: number) =>
      issueTokens(
        login({
          effects: [setClaim('idToken', 'n', 'x'.repeat(bytes - 3)), setClaim('accessToken', 'n', 'x'.repeat(1000))],
        }),
      );
    assert.equal(large(maxCustomClaimBytes).idToken?.customClaimBytes, maxCustomClaimBytes);
    const { failure, idToken, accessToken } = large(maxCustomClaimBytes + 1);
    assert.equal(failure?.code, 'custom-claims-too-large');
    assert.match(failure?.message ?? '', /not confirmed/);
    assert.deepEqual([idToken, accessToken], [undefined, undefined]);
  });
});

describe('values that JSON does not have', () => {
  function issue(from: ValueConversion['from'], value: Json, path = '1') {
    return issueTokens(
      login({
        effects: [{ method: 'idToken.setCustomClaim', arguments: ['c', value], conversions: [{ path, from }] }],
      }),
    );
  }

  for (const from of ['undefined', 'function', 'symbol'] as const) {
    it(`${from}: the claim vanishes, with a note`, () => {
      const { idToken, notes } = issue(from, null);
      assert.ok(!('c' in (idToken?.payload ?? {})));
      assert.equal(claim(idToken, 'c')?.rule, 'value-vanishes');
      assert.deepEqual(
        notes.map(({ code }) => code),
        [`value-${from}`],
      );
    });
  }

  it('says of a function that it vanishes from an object and leaves null in an array', () => {
    const value = { list: [null], name: 'x' };
    assert.match(issue('function', value, '1.call').notes[0]?.message ?? '', /^A function vanishes/);
    assert.match(issue('function', value, '1.list.0').notes[0]?.message ?? '', /^A function becomes null in an array/);
  });

  const kept: [ValueConversion['from'], Json][] = [
    ['date', '2026-01-01T00:00:00.000Z'],
    ['map', {}],
    ['error', {}],
    ['set', {}],
    ['promise', {}],
    ['nan', null],
    ['infinity', null],
    ['toJSON', 'x'],
  ];
  for (const [from, value] of kept) {
    it(`${from}: the claim is kept as ${JSON.stringify(value)}, with a note that this is not confirmed`, () => {
      const { idToken, notes } = issue(from, value);
      assert.deepEqual(idToken?.payload['c'], value);
      assert.deepEqual(
        notes.map(({ code }) => code),
        [`value-${from}`],
      );
      assert.match(notes[0]?.message ?? '', /not confirmed/);
    });
  }

  for (const from of ['bigint', 'cycle', 'getter-threw'] as const) {
    it(`${from}: the transaction fails`, () => {
      const { failure, idToken } = issue(from, null);
      assert.equal(failure?.code, 'value-not-serializable');
      assert.equal(idToken, undefined);
    });
  }

  it('null stays null, without a note', () => {
    const { idToken, notes } = issueTokens(login({ effects: [setClaim('idToken', 'c', null)] }));
    assert.equal(idToken?.payload['c'], null);
    assert.deepEqual(notes, []);
  });

  it('inside a value name the place, and the claim stays', () => {
    const { idToken, notes } = issue('undefined', { a: 1 }, '1.profile.born');
    assert.deepEqual(idToken?.payload['c'], { a: 1 });
    assert.match(notes[0]?.message ?? '', /at profile\.born/);
  });

  it('undefined as the last value for a name takes the claim away again', () => {
    const effects: Effect[] = [
      setClaim('idToken', 'c', 'kept?'),
      { method: 'idToken.setCustomClaim', arguments: ['c', null], conversions: [{ path: '1', from: 'undefined' }] },
    ];
    const { idToken } = issueTokens(login({ effects }));
    assert.ok(!('c' in (idToken?.payload ?? {})));
    assert.equal(claim(idToken, 'c')?.overrides?.[0]?.value, 'kept?');
  });
});

describe('scopes', () => {
  const scopeOf = (input: Parameters<typeof issueTokens>[0]) => issueTokens(input).accessToken?.payload['scope'];

  it('are added and removed in order, each once', () => {
    const effects = [
      effect('accessToken.addScope', ' read:x '),
      effect('accessToken.addScope', 'read:x'),
      effect('accessToken.removeScope', 'openid'),
    ];
    assert.equal(scopeOf(login({ effects })), 'read:x');
    assert.equal(scopeOf(login({ effects: [...effects, effect('accessToken.removeScope', 'read:x')] })), undefined);
  });

  it('of the access token that a script takes away leave the profile claims in the ID token', () => {
    const effects = [
      effect('context.accessToken', 'scope', ['read:x']),
      effect('accessToken.removeScope', 'email'),
      setClaim('idToken', 'name', 'A'),
    ];
    const { idToken } = issueTokens(login({ request: { scope: 'openid profile email' }, effects }));
    assert.deepEqual([idToken?.payload['email'], idToken?.payload['name']], ['ada@example.com', 'A']);
  });

  it('removed from the access token do not cost the ID token', () => {
    const { idToken, accessToken } = issueTokens(login({ effects: [effect('accessToken.removeScope', 'openid')] }));
    assert.ok(idToken);
    assert.ok(Array.isArray(accessToken?.payload['aud']));
  });

  it('cannot be changed on an API of Auth0, which a note says', () => {
    const audience = 'https://example.auth0.com/api/v2/';
    const { accessToken, notes } = issueTokens(
      login({ request: { audience }, effects: [effect('accessToken.addScope', 'read:users')] }),
    );
    assert.equal(accessToken?.payload['scope'], 'openid');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['scope-change-ignored'],
    );
  });

  it('that are no permission of the user go with role-based access control, unless an Action adds them', () => {
    const settings = { dialect: 'access_token_authz', permissions: ['read:x'] } as const;
    const input = login({
      settings,
      request: { scope: 'openid offline_access read:x write:x' },
      effects: [effect('accessToken.addScope', 'admin:x')],
    });
    assert.equal(scopeOf(input), 'openid offline_access read:x admin:x');
    assert.deepEqual(
      issueTokens(input).notes.map(({ code }) => code),
      ['scope-not-permitted'],
    );
  });

  it('added by an Action let profile claims through', () => {
    const effects = [effect('accessToken.addScope', 'email'), setClaim('accessToken', 'email', 'x')];
    assert.equal(issueTokens(login({ effects })).accessToken?.payload['email'], 'x');
  });

  it('of a Rule replace those that were granted', () => {
    const effects = [effect('context.accessToken', 'scope', ['openid', 'read:y'])];
    assert.equal(scopeOf(login({ trigger: 'rule', effects })), 'openid read:y');
    const ruleContext = { accessToken: { scope: ['read:z'] }, idToken: {} };
    assert.equal(scopeOf(login({ trigger: 'rule', effects, ruleContext })), 'read:z');
  });

  it('of a machine are narrowed to target scopes that were granted', () => {
    const event = { accessToken: { scope: ['read:x', 'write:x'], customClaims: {} } };
    assert.equal(
      scopeOf(exchange({ event, effects: [effect('transaction.setTargetScopes', ['read:x', 'admin:x'])] })),
      'read:x',
    );
    assert.equal(scopeOf(exchange({ event, effects: [effect('transaction.removeTargetScope', 'write:x')] })), 'read:x');
    const requested = { ...event, transaction: { requested_scopes: ['read:x'] } };
    const added = effect('transaction.addTargetScope', 'write:x');
    assert.equal(scopeOf(exchange({ event: requested, effects: [added] })), 'read:x write:x');
    assert.equal(scopeOf(exchange({ event, effects: [effect('transaction.clearTargetScopes')] })), undefined);
    assert.equal(scopeOf(exchange({ event })), 'read:x write:x');
  });
});

describe('claims of Rules and Hooks', () => {
  it('come from the assignments, with their lines', () => {
    const { idToken } = issueTokens(
      login({ trigger: 'rule', effects: [effect('context.idToken', 'https://example.com/a', 1)] }),
    );
    assert.deepEqual(claim(idToken, 'https://example.com/a')?.location, { line: 1, column: 1 });
  });

  it('are what the context holds in the end', () => {
    const effects = [effect('context.idToken', 'changed', { a: 1 }), effect('context.idToken', 'removed', 1)];
    const ruleContext = { idToken: { changed: { a: 2 }, unseen: true }, accessToken: { scope: ['openid'] } };
    const { idToken, accessToken } = issueTokens(login({ trigger: 'rule', effects, ruleContext }));
    assert.deepEqual(idToken?.payload['changed'], { a: 2 });
    assert.equal(idToken?.payload['unseen'], true);
    assert.ok(!('removed' in idToken.payload));
    assert.equal(claim(accessToken, 'scope'), undefined);
  });

  it('give way to an Action that runs after the Rule', () => {
    const effects = [effect('context.idToken', 'plan', 'rule'), setClaim('idToken', 'plan', 'action')];
    const { idToken } = issueTokens(login({ effects, ruleContext: { idToken: { plan: 'rule' }, accessToken: {} } }));
    assert.equal(idToken?.payload['plan'], 'action');
    assert.equal(claim(idToken, 'plan')?.overrides?.[0]?.value, 'rule');
  });

  it('of a Hook are its scope and its namespaced properties', () => {
    const hookResult = { scope: ['read:y'], 'https://example.com/a': 1, plain: 2 };
    const { accessToken } = issueTokens(exchange({ trigger: 'client-credentials-exchange', hookResult }));
    assert.equal(accessToken?.payload['scope'], 'read:y');
    assert.equal(accessToken?.payload['https://example.com/a'], 1);
    assert.equal(claim(accessToken, 'plain')?.rule, 'plain-name-of-hook');
  });
});
