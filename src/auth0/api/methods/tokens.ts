import { throwingClaims } from '../../catalogue/claims.ts';
import { limits } from '../../catalogue/limits.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import { define, keysOf, NativeError } from '../captured.ts';
import { scopeOf, tooManyScopes } from '../scope.ts';

/** `api.accessToken` and `api.idToken`. */
export const tokenMethods: Record<string, MethodFactory> = {
  'accessToken.setCustomClaim': refuseScopeClaim,
  'idToken.setCustomClaim': refuseScopeClaim,
  'accessToken.addScope': (context) => {
    const added = addedScopes(context);
    return (args) => {
      const scope = scopeOf(args[0]);
      if (added[scope] === undefined && keysOf(added).length >= limits.scopeMaxAdds) {
        throw new NativeError(tooManyScopes);
      }
      define(added, scope, true);
    };
  },
  'accessToken.removeScope': (context) => {
    const added = addedScopes(context);
    return (args) => {
      delete added[scopeOf(args[0])];
    };
  },
};

/** Only post-login looks at the name. Any other name is accepted here and filtered when the token is made. */
function refuseScopeClaim({ trigger }: { trigger: { id: string } }): (args: readonly unknown[]) => void {
  const refused = [...throwingClaims][0] ?? '';
  return (args) => {
    if (trigger.id === 'post-login' && args[0] === refused) {
      throw new NativeError(`The "${refused}" claim cannot be set.`);
    }
  };
}

/** Names of the scopes that one `api` object adds: a record without a prototype, so that no name is special. */
const additions = new WeakMap<ApiContext, Record<string, true>>();

function addedScopes(context: ApiContext): Record<string, true> {
  const added = additions.get(context) ?? Object.create(null);
  additions.set(context, added);
  return added;
}
