/** Names of headers, parameters and members whose values prove who someone is. */

const credentials = new Set([
  'auth',
  'authorization',
  'assertion',
  'clientassertion',
  'cookie',
  'cookie2',
  'credential',
  'jwt',
  'passwd',
  'password',
  'privatekey',
  'proxyauthorization',
  'pwd',
  'samlresponse',
  'secret',
  'session',
  'sessionid',
  'setcookie',
  'setcookie2',
  'sig',
  'signature',
  'token',
]);

const credentialEndings =
  /(?:token|secret|password|passphrase|apikey|accesskey|secretkey|privatekey|subscriptionkey|functionskey|authkey|accesskeyid|signature|credentials?|sessionid|auth)$/;

/** Tokens that only say where a list goes on. */
const places = /^(?:next|prev|previous|page|continuation|sync)\w*token$/;

/** `x-api-key`, `client_secret`, `accessToken`; not `next_page_token`. */
export function isCredentialName(name: string): boolean {
  const plain = plainName(name);
  return !places.test(plain) && (credentials.has(plain) || credentialEndings.test(plain));
}

/** Some words are credentials only in a query: `?key=…` is an API key, `?code=…` can be exchanged for tokens. */
export function isCredentialParameter(name: string): boolean {
  return isCredentialName(name) || ['code', 'key', 'sas', 'state', 'ticket'].includes(plainName(name));
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
