import assert from 'node:assert/strict';
import {
  canBeRecorded,
  recordedResponse,
  type SeenExchange,
} from '../../../../src/scenario/record/recorded-response.ts';

const seen: SeenExchange = {
  method: 'GET',
  url: 'https://crm.example.com/users/7',
  source: 'network',
  status: 200,
  responseHeaders: { 'Content-Type': 'application/json' },
  responseBody: '{"plan":"gold","seats":12}',
};
const asIs = (text: string): string => text;
const hide = (text: string): string => text.replaceAll('sk-live-123', '••••••');
const urlOf = (url: string): string => recordedResponse({ ...seen, url }, hide).url;
const bodyOf = (responseBody: string) => recordedResponse({ ...seen, responseBody }, hide).body;

describe('recording a response', () => {
  it('keeps method, URL, status, headers and the body as JSON', () => {
    assert.deepEqual(recordedResponse(seen, asIs), {
      method: 'GET',
      url: 'https://crm.example.com/users/7',
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: { plan: 'gold', seats: 12 },
    });
  });

  it('keeps text as text, also what only looks like JSON', () => {
    assert.equal(bodyOf('hello'), 'hello');
    assert.equal(bodyOf('{ not json'), '{ not json');
    assert.equal(bodyOf('42'), '42');
    assert.equal(bodyOf(''), undefined);
  });

  it('makes an entry to fill in of a request that was blocked', () => {
    const blocked: SeenExchange = {
      method: 'POST',
      url: 'https://a.example/x',
      source: 'blocked',
      reason: 'No answer',
    };
    assert.deepEqual(recordedResponse(blocked, asIs), {
      method: 'POST',
      url: 'https://a.example/x',
      status: 200,
      body: {},
    });
  });

  it('makes a failure of a request that failed', () => {
    const failed: SeenExchange = { method: 'GET', url: 'https://a.example/', source: 'network' };
    const errorOf = (reason: string) => recordedResponse({ ...failed, reason }, asIs).error;
    assert.equal(errorOf('connect ECONNREFUSED 93.184.216.34:443'), 'ECONNREFUSED');
    assert.equal(errorOf('getaddrinfo ENOTFOUND a.example'), 'ENOTFOUND');
    assert.equal(errorOf('socket hang up'), 'ECONNRESET');
  });

  it('offers itself for what a scenario can answer and has not', () => {
    assert.equal(canBeRecorded(seen), true);
    assert.equal(canBeRecorded({ ...seen, source: 'recorded' }), false);
    assert.equal(canBeRecorded({ method: 'CONNECT', url: '10.0.0.7:5432', source: 'blocked' }), false);
    assert.throws(() => recordedResponse({ ...seen, source: 'recorded' }, asIs), { name: 'UserError' });
  });

  it('leaves out headers that carry credentials, and those of the transfer', () => {
    const names = [
      'Authorization',
      'proxy-authorization',
      'Cookie',
      'Set-Cookie',
      'X-Api-Key',
      'apikey',
      'x-auth-token',
      'X-Amz-Security-Token',
      'X-CSRF-Token',
      'Ocp-Apim-Subscription-Key',
      'X-Client-Secret',
      'Content-Length',
      'Date',
    ];
    const responseHeaders = Object.fromEntries([...names, 'X-Request-Id', 'ETag'].map((name) => [name, 'value']));
    assert.deepEqual(recordedResponse({ ...seen, responseHeaders }, asIs).headers, {
      'X-Request-Id': 'value',
      ETag: 'value',
    });
  });

  it('leaves out user information of the URL', () => {
    assert.equal(urlOf('https://me:pass@crm.example.com/a?b=c@d'), 'https://crm.example.com/a?b=c@d');
  });

  for (const name of ['access_token', 'client_secret', 'api_key', 'apiKey', 'sig', 'X-Amz-Signature', 'token', 'key']) {
    it(`lets * stand for the value of ${name} in a query`, () => {
      assert.equal(urlOf(`https://a.example/x?${name}=abc%20d&page=2`), `https://a.example/x?${name}=*&page=2`);
      assert.equal(urlOf(`https://a.example/x?page=2&${name}=abc`), `https://a.example/x?page=2&${name}=*`);
    });
  }

  it('sees through the encoding of a parameter, and keeps those that are none', () => {
    assert.equal(urlOf('https://a.example/x?access%5Ftoken=abc'), 'https://a.example/x?access%5Ftoken=*');
    assert.equal(
      urlOf('https://a.example/x?next_page_token=abc&design=flat'),
      'https://a.example/x?next_page_token=abc&design=flat',
    );
    assert.equal(urlOf('https://a.example/x?%=1&%zz=2'), 'https://a.example/x?%=1&%zz=2');
  });

  it('lets * stand for values of secrets, masked already or not, and for tokens in the path', () => {
    assert.equal(urlOf('https://a.example/sk-live-123/x'), 'https://a.example/*/x');
    assert.equal(urlOf('https://a.example/••••••/x'), 'https://a.example/*/x');
    assert.equal(urlOf('https://a.example/eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln/x'), 'https://a.example/*/x');
  });

  it('makes up tokens and passwords of a body, at every depth', () => {
    assert.deepEqual(
      bodyOf('{"access_token":"real","expires_in":3600,"user":[{"password":"p","clientSecret":"s","name":"Ada"}]}'),
      {
        access_token: 'fake-access-token',
        expires_in: 3600,
        user: [{ password: 'fake-password', clientSecret: 'fake-clientsecret', name: 'Ada' }],
      },
    );
  });

  it('masks values of secrets, tokens and links with credentials in a body', () => {
    assert.deepEqual(bodyOf('{"note":"use sk-live-123","sk-live-123":1}'), { note: 'use ••••••', '••••••': 1 });
    assert.equal(bodyOf('id: eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln!'), 'id: ••••••!');
    assert.deepEqual(bodyOf('{"url":"https://me:pw@a.example/f?sig=abc&v=1"}'), {
      url: 'https://a.example/f?sig=••••••&v=1',
    });
  });

  it('takes little time for a body that is made to be slow to search', () => {
    for (const body of ['-eyJ'.repeat(25_000), '?'.repeat(100_000), 'http://'.repeat(15_000)]) {
      assert.equal(bodyOf(body), body);
    }
  });

  it('keeps members called __proto__ as members', () => {
    const body = bodyOf('{"__proto__":{"a":1}}');
    assert.equal(JSON.stringify(body), '{"__proto__":{"a":1}}');
  });

  it('records no body that is compressed', () => {
    const { body, headers } = recordedResponse(
      { ...seen, responseBody: '\u001f\ufffd', responseHeaders: { 'content-encoding': 'gzip', vary: '*' } },
      asIs,
    );
    assert.equal(body, undefined);
    assert.deepEqual(headers, { vary: '*' });
  });
});
