import { throwingClaims } from '../../catalogue/claims.ts';
import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import { matches, NativeError, NativeTypeError, toText, trim } from '../captured.ts';

/** `api.accessToken` and `api.idToken`. */
export const tokenMethods: Record<string, MethodFactory> = {
  'accessToken.setCustomClaim': refuseScopeClaim,
  'idToken.setCustomClaim': refuseScopeClaim,
  'accessToken.addScope': () => {
    let additions = 0;
    return (args) => {
      checkScope(args[0]);
      if (additions === limits.scopeMaxAdds) {
        throw new NativeError(`No more than ${toText(limits.scopeMaxAdds)} scopes can be added.`);
      }
      additions += 1;
    };
  },
  'accessToken.removeScope': () => (args) => checkScope(args[0]),
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

function checkScope(scope: unknown): void {
  if (typeof scope !== 'string') {
    throw new NativeTypeError('The scope must be a string.');
  }
  const trimmed = trim(scope);
  if (trimmed === '') {
    throw new NativeError('The scope must not be empty.');
  }
  if (matches(/\s/, trimmed)) {
    throw new NativeError('The scope must not contain white space. Call the method once for each scope.');
  }
  if (trimmed.length > limits.scopeMaxLength) {
    throw new NativeError(`The scope must have at most ${toText(limits.scopeMaxLength)} characters.`);
  }
}
