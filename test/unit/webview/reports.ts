import type { Report } from '../../../src/run/report.ts';

/** Reports as the engine makes them, for tests of what is shown. */

const action = {
  file: '/work space/actions/rôles.js',
  kind: 'action',
  trigger: 'post-login',
  handler: 'onExecutePostLogin',
} as const;

const issuedAt = 1_780_000_000;
const payload = {
  'https://example.com/roles': ['admin', 'editor'],
  iss: 'https://example.auth0.com/',
  sub: 'auth0|64b7c1f2e1',
  aud: 'https://api.example.com',
  iat: issuedAt,
  exp: issuedAt + 86_400,
  azp: 'a1b2c3d4e5',
  scope: 'openid profile email',
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A post-login Action that sets claims in both tokens; some are dropped, one carries markup. */
export function completedReport(): Report {
  const header = { alg: 'RS256', typ: 'JWT', kid: 'key-1' };
  const jwt = `${part(header)}.${part(payload)}.${'sIgNaTuRe_-'.repeat(30)}`;
  const profile = {
    address: { city: 'Zürich', country: 'CH' },
    groups: ['a', 'b', 'c'],
    plan: { name: 'business', seats: 12 },
  };
  return {
    schemaVersion: 1,
    script: action,
    scenario: { name: 'typical', source: 'built-in' },
    outcome: { status: 'completed' },
    tokens: {
      accessToken: {
        format: 'jwt',
        jwt,
        header,
        payload,
        verified: true,
        customClaimBytes: 41,
        claims: [
          ...Object.entries(payload)
            .slice(1)
            .map(([name, value]) => ({ name, value, origin: 'default', fate: 'kept' }) as const),
          {
            name: 'https://example.com/roles',
            value: ['admin', 'editor'],
            origin: 'script',
            location: { line: 12, column: 5 },
            fate: 'kept',
            overrides: [{ value: [], location: { line: 9, column: 5 } }],
          },
          {
            name: '',
            value: 'world',
            origin: 'script',
            location: { line: 14, column: 5 },
            fate: 'dropped',
            reason: 'A claim with an empty name is ignored. Give it a name such as https://example.com/hello.',
            rule: 'empty-name',
            url: 'https://auth0.com/docs/secure/tokens/json-web-tokens/create-custom-claims',
          },
          {
            name: 'https://example.com/bio',
            value: '<img src=x onerror="document.title=1">',
            origin: 'script',
            location: { line: 15, column: 5 },
            fate: 'kept',
          },
          {
            name: 'https://example.com/profile',
            value: profile,
            origin: 'script',
            location: { line: 16, column: 5, file: '/work space/actions/helper.js' },
            fate: 'kept',
          },
        ],
      },
      idToken: {
        format: 'jwt',
        jwt,
        header,
        payload: { iss: payload.iss, iat: issuedAt },
        verified: true,
        claims: [
          { name: 'iss', value: payload.iss, origin: 'default', fate: 'kept' },
          { name: 'iat', value: issuedAt, origin: 'default', fate: 'kept' },
          { name: 'email_verified', value: true, origin: 'default', fate: 'kept' },
          {
            name: 'https://example.com/roles',
            value: ['admin'],
            origin: 'script',
            location: { line: 13, column: 5 },
            fate: 'kept',
          },
        ],
      },
    },
    effects: [
      {
        method: 'accessToken.setCustomClaim',
        arguments: ['https://example.com/roles', ['admin', 'editor']],
        location: { line: 12, column: 5 },
      },
      { method: 'user.setAppMetadata', arguments: ['visits', 3], location: { line: 17, column: 5 } },
    ],
    console: [
      { level: 'log', text: 'roles { admin: true }', location: { line: 10, column: 5 } },
      { level: 'warn', text: 'no plan', location: { line: 11, column: 5 } },
      { level: 'error', text: '<script>alert(1)</script>\nsecond line' },
    ],
    notes: [{ code: 'clock', message: 'The clock of this run is fixed.' }],
    timing: { totalMs: 31.2, scriptMs: 4.4 },
    http: [
      {
        method: 'GET',
        url: 'https://crm.example.com/users/64b7c1f2e1?fields=plan',
        source: 'recorded',
        status: 200,
        durationMs: 3,
      },
      {
        method: 'POST',
        url: 'https://audit.example.com/log',
        source: 'blocked',
        reason: 'The network is off. Add an entry for this URL under "http" in the scenario.',
        requestBody: '{"event":"login"}',
      },
    ],
    user: {
      before: { app_metadata: { visits: 2 }, user_metadata: { theme: 'dark' } },
      after: { app_metadata: { visits: 3 }, user_metadata: { theme: 'dark' } },
    },
  };
}

/** An Action that throws. */
export function failedReport(): Report {
  return {
    ...completedReport(),
    outcome: {
      status: 'failed',
      error: {
        name: 'TypeError',
        message: "Cannot read properties of undefined (reading 'roles')",
        stack: [{ file: action.file, line: 4, column: 31, function: 'onExecutePostLogin' }],
      },
    },
    tokens: {},
    effects: [],
    notes: [],
  };
}

/** An Action that sends the user away. */
export function redirectedReport(): Report {
  return {
    ...failedReport(),
    outcome: { status: 'redirected', reason: 'The login waits until the user comes back.' },
    redirect: {
      url: 'https://app.example.com/consent?session_token=eyJhbGciOiJIUzI1NiJ9.e30.x&state=abc',
      state: 'abc',
      sessionToken: { sub: 'auth0|64b7c1f2e1', exp: issuedAt + 900 },
      signedWith: 'SESSION_SECRET',
    },
  };
}

/** An Action that lets nobody in. */
export function deniedReport(): Report {
  return {
    ...failedReport(),
    outcome: {
      status: 'denied',
      reason: 'Not today.',
      oauthError: {
        code: 'access_denied',
        description: 'Not today.',
        callbackUrl: 'https://app.example.com/callback?error=access_denied',
      },
    },
  };
}

/** An Action that forgot the access token. */
export function rolesInIdTokenOnly(): Report {
  const report = completedReport();
  const { accessToken } = report.tokens;
  if (!accessToken) throw new Error('The report has no access token.');
  const claims = accessToken.claims.filter(({ name }) => name !== 'https://example.com/roles');
  return { ...report, tokens: { ...report.tokens, accessToken: { ...accessToken, claims } } };
}

/** An Action that sets nothing in the access token. */
export function idTokenOnly(): Report {
  const report = completedReport();
  const { accessToken } = report.tokens;
  if (!accessToken) throw new Error('The report has no access token.');
  const claims = accessToken.claims.filter(({ origin }) => origin === 'default');
  return { ...report, tokens: { ...report.tokens, accessToken: { ...accessToken, claims } } };
}

/** An Action with two claims that are too long to be shown whole. */
export function reportWithFoldedClaims(): Report {
  const report = completedReport();
  const { accessToken } = report.tokens;
  const profile = accessToken?.claims.find(({ name }) => name === 'https://example.com/profile');
  if (!accessToken || !profile) throw new Error('The report has no claim that is folded.');
  const claims = [...accessToken.claims, { ...profile, name: 'https://example.com/profile-2' }];
  return { ...report, tokens: { ...report.tokens, accessToken: { ...accessToken, claims } } };
}

/** Without an audience the access token is opaque, and all claims that were set in it are lost. */
export function opaqueReport(lostClaims = 0): Report {
  const report = completedReport();
  const reason = 'The application asked for no audience, so Auth0 issues a token for /userinfo only.';
  return {
    ...report,
    tokens: {
      accessToken: {
        format: 'opaque',
        jwt: '',
        header: {},
        payload: {},
        verified: false,
        claims: Array.from({ length: lostClaims }, (_, index) => ({
          name: `https://example.com/claim-${index}`,
          value: index,
          origin: 'script',
          location: { line: 8, column: 5 },
          fate: 'dropped',
          rule: 'opaque-token',
          reason,
        })),
        reason,
      },
    },
  };
}
