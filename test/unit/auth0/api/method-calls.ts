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
const time = wrong(Error, [], [0], [undefined], ['2027-01-01'], [Number.NaN]);
const metadata = [
  ...wrong(TypeError, [1, 'v'], ['k', 1], ['k', undefined]),
  ...wrong(Error, [long(256), 'v'], ['k', long(256)], ['a b', 'v'], ['', 'v']),
];
const ids = [...wrong(TypeError, ['rol_1'], [[1]], []), ...wrong(Error, [[]])];
const page = [...wrong(TypeError, [{ take: 0 }], [{ take: 1.5 }], [{ take: '1' }], [{ from: 1 }])];
const reason = [...wrong(TypeError, [], [1]), ...wrong(Error, [long(1025)])];
const samlText = (max: number) => ({
  right: ['value'],
  wrong: [...wrong(TypeError, [], [1], [null]), ...wrong(Error, [long(max + 1)])],
});
const samlFlag = { right: [true], wrong: wrong(TypeError, [], ['true'], [1]) };
const samlChoice = (right: string) => ({ right: [right], wrong: wrong(Error, [], ['md5'], [1]) });

export const methodCalls: Record<string, MethodCalls> = {
  'access.deny': { right: ['invalid_request', 'no'] },
  'access.rejectInvalidSubjectToken': { right: ['expired'] },
  'accessToken.setCustomClaim': { right: ['https://example.com/a', { b: 1 }] },
  'idToken.setCustomClaim': { right: ['https://example.com/a', { b: 1 }] },
  'accessToken.addScope': { right: [' read:x '], wrong: scope },
  'accessToken.removeScope': { right: ['read:x'], wrong: scope },
  'authentication.challengeWith': { right: [{ type: 'otp' }, { additionalFactors: [{ type: 'email' }] }] },
  'authentication.challengeWithAny': { right: [[{ type: 'otp' }]] },
  'authentication.enrollWith': { right: [{ type: 'otp' }] },
  'authentication.enrollWithAny': { right: [[{ type: 'otp' }]] },
  'authentication.recordMethod': {
    right: ['https://example.com/method'],
    wrong: [...wrong(TypeError, []), ...wrong(Error, ['example.com'], ['ftp://example.com'])],
  },
  'authentication.setPrimaryUser': {
    right: ['auth0|other'],
    wrong: [...wrong(TypeError, [], [1]), ...wrong(Error, [''], [long(129)])],
  },
  'authentication.setUserById': { right: ['auth0|other'] },
  'authentication.setUserByConnection': {
    right: ['db', { user_id: 'u' }, { creationBehavior: 'none', updateBehavior: 'none' }],
  },
  'authentication.setOrganization': { right: ['org_1'] },
  'authentication.setActor': {
    right: [{ sub: 'agent', act: { sub: 'other', level: 2 } }],
    wrong: [
      ...wrong(TypeError, [], ['agent'], [{ sub: 'a', list: [] }]),
      ...wrong(
        Error,
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
    wrong: [...wrong(TypeError, [], [1]), ...wrong(Error, ['/relative'], [''])],
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
    wrong: [...wrong(TypeError, [1]), ...wrong(Error, [''], ['a b'], [long(256)])],
  },
  'cache.delete': { right: ['known'] },
  'cache.get': { right: ['known'] },
  'cache.set': { right: ['key', 'value', { ttl: 1000 }] },
  'samlResponse.setAttribute': {
    right: ['name', ['a', 1, true]],
    wrong: [
      ...wrong(TypeError, [1, 'v'], ['n', {}], ['n', [null]]),
      ...wrong(Error, [long(1025), 'v'], ['n', long(2049)]),
    ],
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
    wrong: [...wrong(TypeError, ['3600']), ...wrong(Error, [Number.NaN])],
  },
  'samlResponse.setSignResponse': samlFlag,
  'samlResponse.setNameIdentifierFormat': samlText(512),
  'samlResponse.setNameIdentifierProbes': {
    right: [['a']],
    wrong: [...wrong(TypeError, ['a'], [[1]]), ...wrong(Error, [Array.from({ length: 11 }, () => 'a')])],
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
    wrong: [...wrong(TypeError, [], ['code']), ...wrong(Error, [long(101), 'm'], ['c', long(101)])],
  },
  'rules.wasExecuted': { right: ['rul_1'] },
  'prompt.render': {
    right: ['ap_1', { vars: { a: 1 } }],
    wrong: [...wrong(TypeError, []), ...wrong(Error, ['ap_1', { vars: { a: long(24_577) } }])],
  },
  'refreshToken.revoke': { right: ['stolen'] },
  'refreshToken.setExpiresAt': { right: [1], wrong: time },
  'refreshToken.setIdleExpiresAt': { right: [1], wrong: time },
  'refreshToken.setMetadata': { right: ['key', 'value'], wrong: metadata },
  'refreshToken.deleteMetadata': { right: ['key'] },
  'refreshToken.evictMetadata': { right: [] },
  'session.revoke': { right: ['stolen', { preserveRefreshTokens: true }] },
  'session.setExpiresAt': { right: [1], wrong: time },
  'session.setIdleExpiresAt': { right: [1], wrong: time },
  'session.setCookieMode': { right: ['persistent'], wrong: wrong(Error, [], ['forever']) },
  'session.setMetadata': { right: ['key', 'value'], wrong: metadata },
  'session.deleteMetadata': { right: ['key'] },
  'session.evictMetadata': { right: [] },
  'transaction.setMetadata': {
    right: ['key', true],
    wrong: [
      ...wrong(TypeError, [1, 'v'], ['k'], ['k', {}]),
      ...wrong(Error, [long(65), 'v'], ['k', long(8193)], ['k', 2 ** 53]),
    ],
  },
  'transaction.addTargetScope': { right: ['read:x'], wrong: wrong(TypeError, [], [1]) },
  'transaction.removeTargetScope': { right: ['read:x'], wrong: wrong(TypeError, [], [1]) },
  'transaction.setTargetScopes': { right: [['read:x']], wrong: wrong(TypeError, [], ['read:x'], [[1]]) },
  'transaction.clearTargetScopes': { right: [] },
  'transaction.setResultUrl': { right: ['https://example.com', { query: {} }] },
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
  'notification.drop': { right: ['gone'], wrong: reason },
  'notification.retry': { right: ['later'], wrong: reason },
};
