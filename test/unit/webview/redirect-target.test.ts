import assert from 'node:assert/strict';
import { redirectTarget } from '../../../src/webview/text/redirect-target.ts';

describe('the address of a redirect', () => {
  it('is shown apart from its parameters, with long values cut', () => {
    const token = 'e'.repeat(200);
    assert.deepEqual(redirectTarget(`https://app.example.com/terms?session_token=${token}&state=a%20b`), {
      address: 'https://app.example.com/terms',
      parameters: [
        { name: 'session_token', value: `${'e'.repeat(30)}…` },
        { name: 'state', value: 'a b' },
      ],
    });
  });

  it('is shown as it is where it is none, or has no parameters', () => {
    for (const address of ['terms?', 'https://app.example.com/#/terms']) {
      assert.deepEqual(redirectTarget(address), { address, parameters: [] });
    }
  });
});
