import type { CheckRule } from '../rule.ts';
import { alwaysThrows } from './always-throws.ts';
import { apiArguments } from './api-arguments.ts';
import { arrayComparison } from './array-comparison.ts';
import { asyncHandler } from './async-handler.ts';
import { auth0Namespace } from './auth0-namespace.ts';
import { callbackArguments } from './callback-arguments.ts';
import { callbackCalledTwice } from './callback-called-twice.ts';
import { callbackNotCalled } from './callback-not-called.ts';
import { canRedirect } from './can-redirect.ts';
import { chainedCall } from './chained-call.ts';
import { claimNamespace } from './claim-namespace.ts';
import { claimValue } from './claim-value.ts';
import { codeAfterCallback } from './code-after-callback.ts';
import { codeAfterDeny } from './code-after-deny.ts';
import { endOfLife } from './end-of-life.ts';
import { esModule } from './es-module.ts';
import { eventWrite } from './event-write.ts';
import { handlerName } from './handler-name.ts';
import { hardCodedCredential } from './hard-coded-credential.ts';
import { neverSettled } from './never-settled.ts';
import { openPattern } from './open-pattern.ts';
import { optionalField } from './optional-field.ts';
import { personalDataInLog } from './personal-data-in-log.ts';
import { profileClaim } from './profile-claim.ts';
import { redirectClaim } from './redirect-claim.ts';
import { requestError } from './request-error.ts';
import { requestTimeout } from './request-timeout.ts';
import { responseField } from './response-field.ts';
import { restrictedClaim } from './restricted-claim.ts';
import { ruleGlobal } from './rule-global.ts';
import { scopeClaim } from './scope-claim.ts';
import { secretInLog } from './secret-in-log.ts';
import { templateInQuotes } from './template-in-quotes.ts';
import { unawaitedPromise } from './unawaited-promise.ts';
import { undeclaredModule } from './undeclared-module.ts';
import { undeclaredSecret } from './undeclared-secret.ts';
import { undefinedClaimName } from './undefined-claim-name.ts';
import { undefinedName } from './undefined-name.ts';
import { unknownApiMember } from './unknown-api-member.ts';
import { unknownEventField } from './unknown-event-field.ts';
import { wholeObjectClaim } from './whole-object-claim.ts';

/** Every rule, in the order of the documentation: claims, callbacks, flow, hygiene. */
export const rules: readonly CheckRule[] = [
  restrictedClaim,
  auth0Namespace,
  scopeClaim,
  undefinedClaimName,
  claimNamespace,
  profileClaim,
  claimValue,
  wholeObjectClaim,
  eventWrite,
  redirectClaim,
  callbackNotCalled,
  callbackCalledTwice,
  codeAfterCallback,
  callbackArguments,
  requestError,
  codeAfterDeny,
  asyncHandler,
  handlerName,
  esModule,
  unawaitedPromise,
  neverSettled,
  requestTimeout,
  unknownApiMember,
  apiArguments,
  chainedCall,
  optionalField,
  unknownEventField,
  arrayComparison,
  responseField,
  templateInQuotes,
  openPattern,
  ruleGlobal,
  undefinedName,
  alwaysThrows,
  canRedirect,
  secretInLog,
  personalDataInLog,
  hardCodedCredential,
  undeclaredModule,
  undeclaredSecret,
  endOfLife,
];
