import { throwingClaims } from '../../catalogue/claims.ts';
import { limits } from '../../catalogue/limits.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import { define, NativeError } from '../captured.ts';
import { scopeOf, tooManyScopes } from '../scope.ts';

/** `api.accessToken` and `api.idToken`. */
export const tokenMethods: Record<string, MethodFactory> = {
  'accessToken.setCustomClaim': refuseScopeClaim,
  'idToken.setCustomClaim': refuseScopeClaim,
  'accessToken.addScope': (context) => {
    const added = addedScopes(context);
    return (args) => {
      const scope = scopeOf(args[0]);
      if (added.names[scope] === true) {
        return;
      }
      if (added.count >= limits.scopeMaxAdds) {
        throw new NativeError(tooManyScopes);
      }
      define(added.names, scope, true);
      added.count += 1;
    };
  },
  'accessToken.removeScope': (context) => {
    const added = addedScopes(context);
    return (args) => {
      const scope = scopeOf(args[0]);
      added.count -= added.names[scope] === true ? 1 : 0;
      delete added.names[scope];
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

/** Scopes that one `api` object adds. The record has no prototype, so that no name is special. */
interface AddedScopes {
  names: Record<string, true>;
  count: number;
}

const additions = new WeakMap<ApiContext, AddedScopes>();

function addedScopes(context: ApiContext): AddedScopes {
  const added = additions.get(context) ?? { names: Object.create(null), count: 0 };
  additions.set(context, added);
  return added;
}
