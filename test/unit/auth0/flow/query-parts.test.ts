import assert from 'node:assert/strict';
import { queryParts, writeParameters } from '../../../../src/auth0/flow/query-parts.ts';
import { redirectSteps } from '../../../../src/auth0/flow/redirect.ts';
import { lastOf } from '../../../../src/auth0/steps.ts';

const long = `?${Array.from({ length: 20_000 }, (_, index) => ['a=1', '?b=%26', 'c', '&', '=d', 'e=%E2%82%AC+x'][index % 6]).join('&')}`;

describe('the parts of a query', () => {
  it('are read as the whole is', () => {
    const parts = [...queryParts(long)];
    assert.ok(parts.length > 3, `${parts.length}`);
    assert.equal(parts.join(''), long);
    assert.deepEqual(
      parts.flatMap((part) => [...new URLSearchParams(part)]),
      [...new URLSearchParams(long)],
    );
  });

  it('leave a parameter whole, however long it is', () => {
    assert.deepEqual([...queryParts(`?a=${'x'.repeat(50_000)}&b=2`)], [`?a=${'x'.repeat(50_000)}`, '&b=2']);
  });

  it('are none where there is no query', () => {
    assert.deepEqual([...queryParts('')], []);
  });
});

describe('parameters', () => {
  const parameters: [string, string][] = [
    ['a b', "*-._~!'() +&=%"],
    ['', ''],
    ['ü', `x${'😀'.repeat(30_000)}€`],
    ['lone', '\ud83d'],
  ];

  it('are written as URLSearchParams writes them, however long they are', () => {
    assert.equal(lastOf(writeParameters(parameters)), `${new URLSearchParams(parameters)}`);
  });

  it('are written in steps, a long one in several', () => {
    assert.ok([...writeParameters(parameters)].length > parameters.length);
  });
});

describe('the URL of a redirect with many parameters', () => {
  const url = `https://example.com/${long}#top`;

  it('has each in its place, and those of the query instead of the first of their name', () => {
    const expected = new URLSearchParams();
    let isPlaced = false;
    for (const [name, value] of new URLSearchParams(long)) {
      if (name !== 'a') {
        expected.append(name, value);
      } else if (!isPlaced) {
        expected.append('a', 'new');
        isPlaced = true;
      }
    }
    expected.append('state', 's&t');
    assert.equal(lastOf(redirectSteps(url, { a: 'new', state: 's&t' })), `https://example.com/?${expected}#top`);
  });

  it('is written in many steps', () => {
    const steps = [...redirectSteps(url, { state: 'x' })].length;
    assert.ok(steps > 4, `${steps}`);
  });

  it('is written in many steps, too, where the parameters are in the query', () => {
    const query = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index]));
    assert.ok([...redirectSteps('https://example.com/', query)].length >= 1000);
  });
});
