import * as realm from '../realm/intrinsics.ts';
import type { Scope } from './compile.ts';
import { copySecrets } from './load-script.ts';
import type { RunContext } from './run-context.ts';

/** Modules that the Rules runtime has as globals, by the package that offers them today. */
const lazyModules: Record<string, string> = {
  _: 'lodash',
  async: 'async',
  azure_storage: 'azure-storage',
  Auth0: 'auth0',
  bcrypt: 'bcrypt',
  couchbase: 'couchbase',
  ip: 'ip',
  jwt: 'jsonwebtoken',
  Knex: 'knex',
  mongo: 'mongodb',
  mysql: 'mysql',
  pbkdf2: 'pbkdf2',
  pg: 'pg',
  postgres: 'pg',
  Pubnub: 'pubnub',
  q: 'q',
  request: 'request',
  sqlserver: 'tedious',
  uuid: 'uuid',
  xml2js: 'xml2js',
  xmldom: 'xmldom',
  xpath: 'xpath',
  xtend: 'xtend',
};

/** What a Rule finds around it besides `user`, `context` and `callback`. */
export function createRuleScope(context: RunContext, require: NodeJS.Require): Scope {
  return {
    require,
    configuration: copySecrets(context.order.secrets),
    auth0: createManagementClient(context),
    crypto: require('node:crypto'),
    querystring: require('node:querystring'),
    ...createErrorClasses(),
  };
}

/** Packages are loaded when the Rule first touches their name; a missing one is an error that says what to install. */
export function defineLazyModules(require: NodeJS.Require): void {
  for (const [name, packageName] of Object.entries(lazyModules)) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      enumerable: false,
      get: () => require(packageName) as unknown,
      set(value: unknown) {
        realm.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}

function createErrorClasses(): Scope {
  class UnauthorizedError extends Error {
    override name = 'UnauthorizedError';
  }
  class ValidationError extends Error {
    override name = 'ValidationError';
    readonly code: unknown;
    constructor(code: unknown, message?: string) {
      super(message ?? `${code}`);
      this.code = code;
    }
  }
  class WrongUsernameOrPasswordError extends Error {
    override name = 'WrongUsernameOrPasswordError';
    constructor(userId: unknown, message?: string) {
      super(message ?? `${userId}`);
    }
  }
  return { UnauthorizedError, ValidationError, WrongUsernameOrPasswordError };
}

/** `auth0.users` of a Rule: updates are effects; nothing is sent anywhere. */
function createManagementClient({ order, core }: RunContext): object {
  const ruleContext = order.input['context'] as { tenant?: unknown } | undefined;
  const tenant = typeof ruleContext?.tenant === 'string' ? ruleContext.tenant : 'example';
  const domain = `${tenant}.auth0.com`;
  const update =
    (method: string) =>
    async (...args: unknown[]): Promise<void> => {
      core.record(`auth0.users.${method}`, args);
    };
  return {
    accessToken: 'management-api-access-token',
    domain,
    baseUrl: `https://${domain}/api/v2`,
    users: { updateAppMetadata: update('updateAppMetadata'), updateUserMetadata: update('updateUserMetadata') },
  };
}
