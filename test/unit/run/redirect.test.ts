import assert from 'node:assert/strict';
import { redirectTo } from '../../../src/run/redirect.ts';

const token = 'eyJhbGciOiJub25lIn0.eyJzdGVwIjoiY29uc2VudCJ9.';

function lookingLikeTokens(count: number): string {
  return 'a=e.e.e&'.repeat(count);
}

describe('the session token of a redirect', () => {
  it('is found behind parameters that only look like one', async () => {
    const { sessionToken } = await redirectTo(`https://example.com/?${lookingLikeTokens(999)}t=${token}`, []);
    assert.deepEqual(sessionToken, { step: 'consent' });
  });

  it('is not looked for any more after a thousand of those, each of which costs an error', async () => {
    const { sessionToken, url } = await redirectTo(`https://example.com/?${lookingLikeTokens(1000)}t=${token}`, []);
    assert.equal(sessionToken, undefined);
    assert.match(url, /&state=[\w-]{32}$/);
  });
});
