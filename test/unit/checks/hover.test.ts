// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import assert from 'node:assert/strict';
import { hover } from '../../../src/checks/hover/hover.ts';
import { action, rule } from './test-rule.ts';

function textAt(source: string, marker: string, options = {}): string {
  return hover(source, 'a.js', source.indexOf(marker) + 1, options)?.paragraphs.join('\n') ?? '';
}

describe('hover on a claim name', () => {
  it('tells the final name, the tokens, and when it does not arrive', () => {
    const source = action("const ns = 'https://example.com';\napi.accessToken.setCustomClaim(`${ns}/plan`, 1);");
    const text = textAt(source, '`${ns}');
    assert.match(text, /\*\*Claim\*\* `https:\/\/example.com\/plan`/);
    assert.match(text, /\*\*Access token:\*\* arrives\./);
    assert.match(text, /opaque/);
    assert.match(text, /on no ID token/);
  });

  it('tells why a reserved name does not arrive', () => {
    assert.match(
      textAt(rule("context.idToken['roles'] = 1;\ncallback(null, user, context);"), "'roles'"),
      /ID token:\*\* does not arrive\. .*reserves "roles"/,
    );
  });

  it('shows the value of the last run', () => {
    const lastRun = {
      tokens: {
        idToken: { format: 'jwt' as const, claims: [{ name: 'plan', value: { a: 1 }, fate: 'kept' as const }] },
      },
    };
    assert.match(
      textAt(action("api.idToken.setCustomClaim('plan', 1);"), "'plan'", { lastRun }),
      /Last run, ID token: `\{"a":1\}`/,
    );
  });

  it('gives the reason once where the last run has dropped what is dropped anyway', () => {
    const source = action("api.idToken.setCustomClaim('roles', 1);");
    const reason = / does not arrive\. (?<reason>.+)/.exec(textAt(source, "'roles'"))?.groups?.['reason'];
    assert.ok(reason);
    const claim = { name: 'roles', value: 1, fate: 'dropped' as const, reason };
    const lastRun = { tokens: { idToken: { format: 'jwt' as const, claims: [claim] } } };
    assert.match(textAt(source, "'roles'", { lastRun }), /Last run, ID token: `1`, dropped\.$/m);
  });

  it('does not let a name break out of its Markdown', () => {
    const text = textAt(action('api.idToken.setCustomClaim("`](x)`", 1);'), '"`]');
    assert.match(text, /\*\*Claim\*\* `` `\]\(x\)` ``/);
  });

  it('shows no link and no picture of a name, not in its reasons either', () => {
    const name = '![x](https://evil.example/x.png) [y](https://evil.example) <img src=x>';
    const claims = [{ name, value: 1, fate: 'dropped' as const, reason: `Not ${name}.` }];
    const text = textAt(action(`api.idToken.setCustomClaim('${name}', 1);`), "'![x]", {
      lastRun: { tokens: { idToken: { format: 'jwt' as const, claims } } },
    });
    const outsideOfCode = text.replaceAll(/`[^`]*`/g, '').replaceAll(/\\./g, '');
    assert.match(text, /such as .*evil[\s\S]*dropped. Not/);
    assert.doesNotMatch(outsideOfCode, /\]\(https:\/\/evil|<img/);
  });

  it('says of members of event and api what their types do not', () => {
    const source = action("if (event.session) api.redirect.sendUserTo('https://e.com');");
    assert.match(textAt(source, 'session'), /Missing when no browser takes part/);
    assert.match(textAt(source, 'sendUserTo'), /only `onContinuePostLogin` of this Action runs/);
  });

  it('leaves to the types what they say', () => {
    const source = action("if (!event.authorization) api.access.deny('x');");
    assert.equal(textAt(source, 'authorization') + textAt(source, 'deny'), '');
  });

  it('is silent elsewhere', () => {
    assert.equal(hover('const a = 1;', 'a.js', 3), undefined);
    assert.equal(textAt(action('const other = 1;'), 'other'), '');
  });
});
