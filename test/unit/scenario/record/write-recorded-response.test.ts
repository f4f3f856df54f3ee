import assert from 'node:assert/strict';
import { parseScenario } from '../../../../src/scenario/parse-scenario.ts';
import { writeRecordedResponse } from '../../../../src/scenario/record/write-recorded-response.ts';
import { UserError } from '../../../../src/user-error.ts';

const file = '/actions/roles.events/typical.event.json';
const response = { method: 'GET', url: 'https://crm.example.com/users/7', status: 200, body: { plan: 'gold' } };

describe('writing a recorded response', () => {
  it('starts the list where there is none, and keeps comments', () => {
    const text = `{
  // From the dashboard.
  "base": "typical", // the usual
  "event": {}
}
`;
    const written = writeRecordedResponse(text, response, file);
    assert.match(written, /\/\/ From the dashboard\.\n {2}"base": "typical", \/\/ the usual/);
    assert.deepEqual(parseScenario(written, file, 'post-login').http, [response]);
  });

  it('comes after the entries that are there, with their comments', () => {
    const text = `{
  "base": "typical",
  "http": [
    // The first that fits answers.
    { "url": "https://other.example/*", "status": 404 },
  ]
}`;
    const written = writeRecordedResponse(text, response, file);
    assert.match(written, /\[\n {4}\/\/ The first that fits answers\.\n/);
    assert.deepEqual(parseScenario(written, file, 'post-login').http, [
      { url: 'https://other.example/*', status: 404 },
      response,
    ]);
  });

  it('takes the place of the entry for the same request', () => {
    const once = writeRecordedResponse('{ "base": "typical" }', { ...response, body: {} }, file);
    const more = writeRecordedResponse(once, { ...response, method: 'POST' }, file);
    const twice = writeRecordedResponse(more, response, file);
    assert.deepEqual(parseScenario(twice, file, 'post-login').http, [response, { ...response, method: 'POST' }]);
  });

  it('makes a scenario of a bare event', () => {
    const written = writeRecordedResponse('{ "user": { "user_id": "auth0|1" } }', response, file);
    assert.deepEqual(parseScenario(written, file, 'post-login'), {
      event: { user: { user_id: 'auth0|1' } },
      http: [response],
    });
  });

  it('refuses a file that it cannot add to, with its name', () => {
    assert.throws(() => writeRecordedResponse('{ "http": 1 }', response, file), {
      name: 'UserError',
      message: /typical/,
    });
    assert.throws(() => writeRecordedResponse('{ "http": [', response, file), {
      name: 'UserError',
      message: /typical/,
    });
  });

  for (const text of ['[]', 'null', '1', '{ "http": {} }']) {
    it(`adds nothing where there is no list to add to: ${text}`, () => {
      assert.throws(() => writeRecordedResponse(text, { url: 'https://example.com' }, 'a.event.json'), UserError);
    });
  }
});
