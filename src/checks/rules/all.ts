import type { CheckRule } from '../rule.ts';
import { auth0Namespace } from './auth0-namespace.ts';
import { callbackArguments } from './callback-arguments.ts';
import { callbackCalledTwice } from './callback-called-twice.ts';
import { callbackNotCalled } from './callback-not-called.ts';
import { claimNamespace } from './claim-namespace.ts';
import { codeAfterCallback } from './code-after-callback.ts';
import { profileClaim } from './profile-claim.ts';
import { restrictedClaim } from './restricted-claim.ts';
import { scopeClaim } from './scope-claim.ts';
import { undefinedClaimName } from './undefined-claim-name.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly CheckRule[] = [
  restrictedClaim,
  auth0Namespace,
  scopeClaim,
  undefinedClaimName,
  claimNamespace,
  profileClaim,
  callbackNotCalled,
  callbackCalledTwice,
  codeAfterCallback,
  callbackArguments,
];
