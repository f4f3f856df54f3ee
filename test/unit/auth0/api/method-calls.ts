/** For each method of `api`: arguments that are right, and such that it must refuse, with the kind of error. */
export interface MethodCalls {
  right: unknown[];
  wrong?: { args: unknown[]; error: ErrorConstructor | TypeErrorConstructor }[];
}

const long = (length: number) => 'x'.repeat(length);
const wrong = (error: ErrorConstructor | TypeErrorConstructor, ...calls: unknown[][]) =>
  calls.map((args) => ({ args, error }));
const scope = [
  ...wrong(TypeError, [], [42], [['read:x']]),
  ...wrong(Error, [''], ['  '], ['read:x write:x'], [long(281)]),
];
const time = wrong(Error, [], [0], [undefined], ['2027-01-01'], [Number.NaN], [Number.POSITIVE_INFINITY]);
const metadata = wrong(
  Error,
  ...[
    [1, 'v'],
    ['k', 1],
    ['k', undefined],
    [long(256), 'v'],
    ['k', long(256)],
    ['a b', 'v'],
    ['', 'v'],
    ['k', '\0'],
  ],
);
const ids = wrong(Error, [], ['rol_1'], [[]]);
const page = [
  ...wrong(Error, [{ take: 0 }], [{ take: 1.5 }], [{ take: '1' }], [{ from: 1 }]),
  ...wrong(TypeError, [null]),
];
const samlText = (max: number) => ({ right: ['value'], wrong: wrong(Error, [1], [null], [long(max + 1)]) });
const samlFlag = { right: [true], wrong: wrong(Error, ['true'], [1]) };
const samlChoice = (right: string) => ({ right: [right], wrong: wrong(Error, ['md5'], [1]) });

export const methodCalls: Record<string, MethodCalls> = {
  'access.deny': { right: ['invalid_request', 'no'] },
  'access.rejectInvalidSubjectToken': { right: ['expired'], wrong: wrong(Error, [], [1], [''], [long(4097)]) },
  'accessToken.setCustomClaim': { right: ['https://example.com/a', { b: 1 }] },
  'idToken.setCustomClaim': { right: ['https://example.com/a', { b: 1 }] },
  'accessToken.addScope': { right: [' read:x '], wrong: scope },
  'accessToken.removeScope': { right: ['read:x'], wrong: scope },
  'authentication.challengeWith': { right: [{ type: 'otp' }, { additionalFactors: [{ type: 'email' }] }] },
  'authentication.challengeWithAny': { right: [[{ type: 'otp' }]] },
  'authentication.enrollWith': { right: [{ type: 'otp' }] },
  'authentication.enrollWithAny': { right: [[{ type: 'otp' }]] },
  'authentication.recordMethod': { right: ['https://example.com/method'] },
  'authentication.setPrimaryUser': { right: ['auth0|other'], wrong: wrong(Error, [], [1], [''], [long(129)]) },
  'authentication.setUserById': { right: ['auth0|other'], wrong: wrong(Error, [], [1], [''], [long(513)]) },
  'authentication.setUserByConnection': {
    right: ['db', { user_id: 'u', any: [] }, { creationBehavior: 'none', updateBehavior: 'none' }],
    wrong: wrong(
      Error,
      ['db'],
      ['db', {}, { creationBehavior: 'none', updateBehavior: 'none' }],
      ['db', { user_id: 'u', verify_email: 'no' }, { creationBehavior: 'none', updateBehavior: 'none' }],
      ['db', { user_id: 'u' }, { creationBehavior: 'none' }],
      ['db', { user_id: 'u' }, { creationBehavior: 'none', updateBehavior: 'merge' }],
      ['db', { user_id: 'u' }, { creationBehavior: 'none', updateBehavior: 'none', more: 1 }],
    ),
  },
  'authentication.setOrganization': { right: ['org_1'], wrong: wrong(Error, [], [''], [long(51)]) },
  'authentication.setActor': {
    right: [{ sub: 'agent', type: ['not', 'counted'], act: { sub: 'other', level: 2 } }],
    wrong: [
      ...wrong(
        Error,
        [],
        ['agent'],
        [{ sub: 'a', list: [] }],
        [{ sub: 'a', act: 'b' }],
        [{ sub: 'a', [long(65)]: 1 }],
        [{}],
        [{ sub: long(513) }],
        [{ sub: 'a', note: long(65) }],
        [{ sub: 'a', a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }],
        [{ sub: '1', act: { sub: '2', act: { sub: '3', act: { sub: '4', act: { sub: '5', act: { sub: '6' } } } } } }],
      ),
    ],
  },
  'multifactor.enable': { right: ['any', { allowRememberBrowser: false }] },
  'redirect.encodeToken': {
    right: [{ secret: 's', payload: {} }],
    wrong: [...wrong(TypeError, []), ...wrong(Error, [{ payload: {} }])],
  },
  'redirect.sendUserTo': {
    right: ['https://example.com/?a=1', { query: { a: '2' } }],
    wrong: wrong(TypeError, [], [1], ['/relative'], ['']),
  },
  'redirect.canRedirect': { right: [] },
  'redirect.validateToken': {
    right: [{ secret: 's' }],
    wrong: [...wrong(TypeError, []), ...wrong(Error, [{}], [{ secret: 'other' }])],
  },
  'user.setAppMetadata': { right: ['plan', 'gold'] },
  'user.setUserMetadata': { right: ['theme', null] },
  'user.setUserId': {
    right: ['abc.1'],
    wrong: wrong(Error, [1], [''], ['a b'], [long(256)]),
  },
  'cache.delete': { right: ['known'] },
  'cache.get': { right: ['known'] },
  'cache.set': { right: ['key', 'value', { ttl: 1000 }], wrong: wrong(TypeError, ['key', { a: 1 }], [1, 'value']) },
  'samlResponse.setAttribute': {
    right: ['name', ['a', 1, true]],
    wrong: wrong(Error, [undefined, 'v'], [1, 'v'], ['n', {}], ['n', [null]], [long(1025), 'v'], ['n', long(2049)]),
  },
  'samlResponse.setAudience': samlText(2048),
  'samlResponse.setRecipient': samlText(2048),
  'samlResponse.setCreateUpnClaim': samlFlag,
  'samlResponse.setPassthroughClaimsWithNoMapping': samlFlag,
  'samlResponse.setMapUnknownClaimsAsIs': samlFlag,
  'samlResponse.setMapIdentities': samlFlag,
  'samlResponse.setSignatureAlgorithm': samlChoice('rsa-sha256'),
  'samlResponse.setDigestAlgorithm': samlChoice('sha256'),
  'samlResponse.setDestination': samlText(2048),
  'samlResponse.setLifetimeInSeconds': {
    right: [3600],
    wrong: wrong(Error, ['3600'], [Number.NaN]),
  },
  'samlResponse.setSignResponse': samlFlag,
  'samlResponse.setNameIdentifierFormat': samlText(512),
  'samlResponse.setNameIdentifierProbes': {
    right: [['a']],
    wrong: wrong(Error, ['a'], [[1]], [[long(513)]], [Array.from({ length: 11 }, () => 'a')]),
  },
  'samlResponse.setAuthnContextClassRef': samlText(512),
  'samlResponse.setSigningCert': samlText(4096),
  'samlResponse.setIncludeAttributeNameFormat': samlFlag,
  'samlResponse.setTypedAttributes': samlFlag,
  'samlResponse.setEncryptionCert': samlText(4096),
  'samlResponse.setEncryptionPublicKey': samlText(4096),
  'samlResponse.setCert': samlText(4096),
  'samlResponse.setKey': samlText(4096),
  'samlResponse.setRelayState': samlText(512),
  'samlResponse.setIssuer': samlText(512),
  'samlResponse.setEncryptionAlgorithm': samlChoice('aes256-gcm'),
  'validation.error': {
    right: ['code', 'message'],
    wrong: wrong(Error, [], ['code'], [1, 'm'], [long(101), 'm'], ['c', long(101)]),
  },
  'rules.wasExecuted': { right: ['rul_1'] },
  'prompt.render': {
    right: ['ap_1', { vars: { a: 1 } }],
    wrong: wrong(
      Error,
      [],
      [long(49)],
      ['ap_1', { other: {} }],
      ['ap_1', 1],
      ['ap_1', { vars: [] }],
      ['ap_1', { fields: { 'a-b': 1 } }],
      ['ap_1', { vars: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`v${index}`, 1])) }],
      ['ap_1', { vars: { a: long(24_577) } }],
    ),
  },
  'refreshToken.revoke': { right: ['stolen'], wrong: wrong(Error, [1], [long(1025)]) },
  'refreshToken.setExpiresAt': { right: [1], wrong: time },
  'refreshToken.setIdleExpiresAt': { right: [1], wrong: time },
  'refreshToken.setMetadata': { right: ['key', 'value'], wrong: metadata },
  'refreshToken.deleteMetadata': { right: ['key'] },
  'refreshToken.evictMetadata': { right: [] },
  'session.revoke': {
    right: ['stolen', { preserveRefreshTokens: true }],
    wrong: wrong(Error, [1], ['a', { other: 1 }], ['a', { preserveRefreshTokens: 'yes' }]),
  },
  'session.setExpiresAt': { right: [1], wrong: time },
  'session.setIdleExpiresAt': { right: [1], wrong: time },
  'session.setCookieMode': { right: ['persistent'], wrong: wrong(Error, [], ['forever']) },
  'session.setMetadata': { right: ['key', 'value'], wrong: metadata },
  'session.deleteMetadata': { right: ['key'] },
  'session.evictMetadata': { right: [] },
  'transaction.setMetadata': {
    right: ['key', true],
    wrong: [
      ...wrong(TypeError, ['k', {}]),
      ...wrong(Error, [1, 'v'], ['k'], [long(65), 'v'], ['k', long(8193)], ['k', 2 ** 53]),
    ],
  },
  'transaction.addTargetScope': { right: ['read:x'], wrong: scope },
  'transaction.removeTargetScope': { right: ['read:x'], wrong: scope },
  'transaction.setTargetScopes': {
    right: [['read:x']],
    wrong: [...wrong(TypeError, [], ['read:x'], [[1]]), ...wrong(Error, [['a b']])],
  },
  'transaction.clearTargetScopes': { right: [] },
  'transaction.setResultUrl': {
    right: ['https://example.com', { query: {} }],
    wrong: wrong(TypeError, [], ['/relative']),
  },
  'groups.getUserGroups': { right: [], wrong: page },
  'groups.hasGroupMembership': { right: [['grp_1', 'nobody']], wrong: ids },
  'roles.getUserEffectiveRoles': { right: [{ take: 2 }], wrong: [...page, ...wrong(Error, [{ take: 101 }])] },
  'roles.getUserEffectiveRolesByIds': {
    right: [['rol_1']],
    wrong: [...ids, ...wrong(Error, [Array.from({ length: 101 }, () => 'r')])],
  },
  'roles.getUserEffectiveRolesByNames': {
    right: [['admin']],
    wrong: [...ids, ...wrong(Error, [Array.from({ length: 51 }, () => 'r')])],
  },
  'notification.drop': { right: ['gone'] },
  'notification.retry': { right: ['later'] },
};
