import assert from 'node:assert/strict';
import {
  auth0ApiPaths,
  auth0NamespaceHosts,
  auth0UrnPrefixes,
  profileClaimsByScope,
  restrictedClaims,
} from '../../../../src/auth0/catalogue/claims.ts';
import type { TokenKind } from '../../../../src/auth0/catalogue/triggers.ts';
import { claimInGeneral } from '../../../../src/auth0/claims/claim-in-general.ts';
import { claimRules } from '../../../../src/auth0/claims/claim-rules.ts';
import { type ClaimInSituation, fateOfClaim } from '../../../../src/auth0/claims/fate-of-claim.ts';

const tenantDomain = 'example.eu.auth0.com';
const ownApi = 'https://api.example.com';
const managementApi = `https://${tenantDomain}/api/v2/`;
const tokens: TokenKind[] = ['idToken', 'accessToken'];

function rule(name: string, situation: Partial<ClaimInSituation> = {}): string {
  const claim = {
    name,
    token: 'accessToken',
    trigger: 'post-login',
    audience: ownApi,
    grantedScopes: [],
    tenantDomain,
  } as const;
  return fateOfClaim({ ...claim, ...situation }).rule;
}

describe('fate of a claim', () => {
  it('throws for scope in post-login, on both tokens; elsewhere its fate is not confirmed', () => {
    for (const token of tokens) {
      assert.equal(rule('scope', { token }), 'scope-throws');
    }
    assert.equal(rule('scope', { trigger: 'credentials-exchange' }), 'scope-claim');
    assert.equal(claimRules['scope-claim'].confirmed, false);
  });

  it('drops every restricted name from both tokens, on every audience', () => {
    for (const name of restrictedClaims) {
      for (const token of tokens) {
        for (const audience of [ownApi, managementApi, undefined]) {
          assert.equal(rule(name, { token, audience }), 'restricted-name', name);
        }
      }
    }
  });

  it('keeps a restricted word in a namespace, and in another case', () => {
    assert.equal(rule('https://example.com/roles'), 'namespaced');
    assert.equal(rule('Roles'), 'plain-name');
  });

  it('keeps a profile claim only with its scope, on both tokens', () => {
    for (const [scope, names] of Object.entries(profileClaimsByScope)) {
      for (const name of names) {
        for (const token of tokens) {
          assert.equal(rule(name, { token, grantedScopes: [scope] }), 'profile-scope-granted', name);
          assert.equal(rule(name, { token, grantedScopes: ['openid'] }), 'profile-scope-missing', name);
        }
      }
    }
  });

  it('drops email from the access token of the password grant although its scope was granted, as reported', () => {
    const situation = { grantedScopes: ['openid', 'email'], grant: 'password' } as const;
    assert.equal(rule('email', situation), 'email-with-password-grant');
    assert.equal(rule('email', { ...situation, grantedScopes: ['openid'] }), 'profile-scope-missing');
    assert.equal(rule('email', { ...situation, token: 'idToken' }), 'profile-scope-granted');
    assert.equal(rule('email', { ...situation, grant: 'authorization_code' }), 'profile-scope-granted');
    assert.equal(rule('email_verified', situation), 'profile-scope-granted');
    assert.equal(rule('https://example.com/email', situation), 'namespaced');
  });

  it('keeps a profile claim with its scope on an API of Auth0, but calls it unreliable', () => {
    const situation = { audience: managementApi, grantedScopes: ['profile', 'email'] };
    for (const name of ['email', 'name', 'locale']) {
      assert.equal(rule(name, situation), 'profile-claim-on-auth0-api', name);
      assert.equal(rule(name, { ...situation, token: 'idToken' }), 'profile-scope-granted', name);
      assert.equal(rule(name, { audience: managementApi }), 'profile-scope-missing', name);
    }
    assert.equal(claimRules['profile-claim-on-auth0-api'].fate, 'kept');
  });

  it('drops names in a namespace of Auth0, subdomains and other spellings included', () => {
    for (const host of auth0NamespaceHosts) {
      for (const name of [
        `https://${host}/x`,
        `http://${host}`,
        `https://tenant.eu.${host}/x`,
        `HTTPS://${host.toUpperCase()}:443/x`,
      ]) {
        assert.equal(rule(name, { token: 'idToken' }), 'auth0-namespace', name);
      }
      for (const name of [`https://my${host}/x`, `https://${host}.example.com/x`, `https://example.com/${host}`]) {
        assert.equal(rule(name), 'namespaced', name);
      }
      assert.equal(rule(`${host}/x`), 'plain-name');
    }
    for (const prefix of auth0UrnPrefixes) {
      assert.equal(rule(`${prefix}:x`), 'auth0-namespace');
      assert.equal(rule(`${prefix}x:y`), 'namespaced');
    }
  });

  it('keeps URLs and URNs on both tokens', () => {
    for (const name of ['https://example.com/x', 'http://example.com/x', 'https://example.com', 'urn:example:x']) {
      for (const token of tokens) {
        assert.equal(rule(name, { token }), 'namespaced', name);
      }
    }
  });

  it('on an API of Auth0 drops plain names and URNs from the access token, and calls URLs unreliable', () => {
    for (const path of auth0ApiPaths) {
      for (const audience of [
        `https://${tenantDomain}${path}`,
        `https://${tenantDomain}${path}/`,
        `https://other.auth0app.com${path}`,
        // As Auth0's own sample event has it.
        `{{TENANT}}.auth0.com${path}`,
      ]) {
        assert.equal(rule('plan', { audience }), 'plain-name-on-auth0-api', audience);
        assert.equal(rule('urn:example:x', { audience }), 'urn-on-auth0-api', audience);
        assert.equal(rule('https://example.com/x', { audience }), 'namespaced-on-auth0-api', audience);
        assert.equal(rule('plan', { audience, token: 'idToken' }), 'plain-name', audience);
      }
    }
    assert.equal(claimRules['namespaced-on-auth0-api'].fate, 'kept');
    assert.equal(claimRules['namespaced-on-auth0-api'].confirmed, false);
  });

  it('exempts /userinfo and own APIs with such a path', () => {
    for (const audience of [
      `https://${tenantDomain}/userinfo`,
      'https://example.com/api/v2/',
      'example.com/api',
      'http://acme.auth0.com/api/v2/',
      'not a url',
      undefined,
    ]) {
      assert.equal(rule('plan', { audience }), 'plain-name', audience);
    }
  });

  it('knows the APIs of a tenant with a domain of its own', () => {
    assert.equal(
      rule('plan', { audience: 'https://login.example.com/api/v2/', tenantDomain: 'login.example.com' }),
      'plain-name-on-auth0-api',
    );
  });

  it('says that empty names and names made from undefined are not confirmed', () => {
    for (const name of ['', '  ', '\t']) {
      assert.equal(rule(name), 'empty-name');
    }
    for (const [name, value] of [
      ['undefined/roles', 'undefined'],
      ['undefined', 'undefined'],
      ['null/roles', 'null'],
      ['undefined:x', 'undefined'],
      ['undefinedroles', 'undefined'],
      ['undefined.roles', 'undefined'],
      ['NaN/roles', 'NaN'],
      ['[object Object]roles', '[object Object]'],
      ['[object Object]/roles', '[object Object]'],
    ] as const) {
      const situation = { token: 'idToken', trigger: 'post-login', grantedScopes: [], tenantDomain } as const;
      const fate = fateOfClaim({ name, ...situation });
      assert.equal(fate.rule, 'undefined-namespace', name);
      assert.ok(fate.reason?.startsWith(`The name starts with "${value}": `), fate.reason);
    }
    for (const name of ['undefined_behaviour', 'undefinedBehaviour', 'nullable', 'nullroles', 'NaNoWriMo']) {
      assert.equal(rule(name), 'plain-name', name);
    }
    assert.ok(!claimRules['empty-name'].confirmed && !claimRules['undefined-namespace'].confirmed);
  });

  it('of a Hook counts names with a namespace only', () => {
    const trigger = 'client-credentials-exchange';
    assert.equal(rule('plan', { trigger }), 'plain-name-of-hook');
    assert.equal(rule('https://example.com/plan', { trigger }), 'namespaced');
  });

  it('gives a sentence with the name, and a page, for everything that is dropped or throws', () => {
    for (const name of ['scope', 'roles', 'email', 'https://auth0.com/x', 'plan', '']) {
      const fate = fateOfClaim({
        name,
        token: 'accessToken',
        trigger: 'post-login',
        audience: managementApi,
        grantedScopes: [],
        tenantDomain,
      });
      assert.notEqual(fate.fate, 'kept', name);
      assert.match(fate.reason ?? '', /^["A-Z].*\.$/);
      assert.match(fate.url, /^https:\/\/auth0\.com\/docs\//);
    }
  });

  it('says "not confirmed" wherever a rule is not', () => {
    const cases: Partial<ClaimInSituation>[] = [
      { name: 'scope', trigger: 'rule' },
      { name: '' },
      { name: 'undefined/x' },
      { name: 'email', grantedScopes: ['email'], grant: 'password' },
      { name: 'email', grantedScopes: ['email'], audience: managementApi },
      { name: 'https://example.com/x', audience: managementApi },
    ];
    for (const situation of cases) {
      const fate = fateOfClaim({
        name: '',
        token: 'accessToken',
        trigger: 'post-login',
        audience: ownApi,
        grantedScopes: [],
        tenantDomain,
        ...situation,
      });
      assert.equal(fate.confirmed, false);
      assert.match(fate.reason ?? '', /not confirmed/);
    }
  });
});

describe('fate of a claim in general', () => {
  it('depends on the scope for profile claims', () => {
    const { fate, exceptions } = claimInGeneral('email', 'idToken', 'post-login');
    assert.equal(fate, 'depends');
    assert.match(exceptions.join(' '), /"email"/);
    assert.doesNotMatch(exceptions.join(' '), /password grant|Management API/);
    assert.match(
      claimInGeneral('email', 'accessToken', 'post-login').exceptions.join(' '),
      /password grant.*Management API/,
    );
  });

  it('names the situations in which a kept claim is lost', () => {
    const onAccessToken = claimInGeneral('plan', 'accessToken', 'post-login');
    assert.equal(onAccessToken.fate, 'kept');
    assert.match(onAccessToken.exceptions.join(' '), /Management API.*opaque/);
    assert.match(claimInGeneral('plan', 'idToken', 'post-login').exceptions.join(' '), /openid/);
  });

  it('recommends a namespace and does not demand it', () => {
    assert.match(claimInGeneral('plan', 'idToken', 'post-login').exceptions.join(' '), /recommended/);
    assert.doesNotMatch(
      claimInGeneral('https://example.com/plan', 'idToken', 'post-login').exceptions.join(' '),
      /recommended/,
    );
  });

  it('has no exception for names that are never kept', () => {
    for (const name of ['roles', 'https://auth0.com/x']) {
      assert.deepEqual(claimInGeneral(name, 'accessToken', 'post-login').exceptions, []);
    }
    assert.equal(claimInGeneral('scope', 'idToken', 'post-login').fate, 'throws');
  });
});
