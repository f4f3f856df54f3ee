import assert from 'node:assert/strict';
import type { Json } from '../../../src/auth0/json.ts';
import type { Report } from '../../../src/run/report.ts';
import { claimChanges } from '../../../src/vscode/preview/claim-changes.ts';
import { completedReport } from '../webview/reports.ts';

describe('what changed between two reports', () => {
  const withClaims = (claims: [string, Json][]): Report => {
    const report = completedReport();
    const { accessToken } = report.tokens;
    assert.ok(accessToken);
    return {
      ...report,
      tokens: {
        accessToken: {
          ...accessToken,
          claims: claims.map(([name, value]) => ({ name, value, origin: 'script', fate: 'kept' })),
        },
      },
    };
  };

  it('names claims that were added, removed and changed, with the value before', () => {
    const before = withClaims([
      ['gone', 1],
      ['other', ['a']],
      ['same', { a: 1 }],
    ]);
    const after = withClaims([
      ['other', ['b']],
      ['same', { a: 1 }],
      ['new', true],
    ]);
    assert.deepEqual(
      { ...claimChanges(before, after).accessToken },
      {
        gone: { kind: 'removed', before: 1 },
        other: { kind: 'changed', before: ['a'] },
        new: { kind: 'added' },
      },
    );
  });

  it('ignores what is different in every run', () => {
    const changes = claimChanges(
      withClaims([
        ['iat', 1],
        ['exp', 2],
      ]),
      withClaims([
        ['iat', 3],
        ['exp', 4],
      ]),
    );
    assert.deepEqual({ ...changes.accessToken }, {});
  });

  it('does not mistake a claim called __proto__ for a prototype', () => {
    const changes = claimChanges(withClaims([]), withClaims([['__proto__', 'x']]));
    assert.deepEqual(Object.keys(changes.accessToken ?? {}), ['__proto__']);
  });

  it('takes every claim of a token that is new as added', () => {
    const without = { ...completedReport(), tokens: {} };
    assert.deepEqual({ ...claimChanges(without, withClaims([['a', 1]])).accessToken }, { a: { kind: 'added' } });
  });
});
