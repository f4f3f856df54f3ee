import assert from 'node:assert/strict';
import { answerJson, type HttpAnswer, toAsciiJson } from '../../../src/sandbox/wire.ts';

describe('an answer on its way to the child', () => {
  const headers: [string, string][] = [['x-name', 'Zoë "\u2028" 😀']];
  const answers: Record<string, HttpAnswer> = {
    'with a body': { id: 1, status: 200, headers, body: Buffer.from('{"a":"é"}\n').toString('base64') },
    'with an empty body': { id: 2, status: 204, headers, body: '' },
    'without one': { id: 3, error: { message: 'getaddrinfo ENOTFOUND "größe"', code: 'ENOTFOUND' } },
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`is the JSON of it in ASCII, ${name}`, () => {
      const json = answerJson(answer);
      assert.deepEqual(JSON.parse(json), answer);
      assert.equal(json, toAsciiJson(answer));
      assert.match(json, /^[ -~]*$/);
    });
  }
});
