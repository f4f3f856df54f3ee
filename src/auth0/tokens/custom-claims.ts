import * as l10n from '@vscode/l10n';
import { claimDocs } from '../catalogue/claims.ts';
import type { Grant } from '../catalogue/protocols.ts';
import type { TokenKind } from '../catalogue/triggers.ts';
import { claimBytes } from '../claims/claim-size.ts';
import { fateOfClaim } from '../claims/fate-of-claim.ts';
import type { JsonObject } from '../json.ts';
import { at } from '../note.ts';
import { setOwn } from '../read-json.ts';
import type { Steps } from '../steps.ts';
import type { ClaimAssignment } from './claim-assignments.ts';
import type { DefaultClaims } from './default-claims.ts';
import type { IssuedClaim } from './token.ts';

/** Where custom claims go. */
export interface ClaimTarget {
  token: TokenKind;
  trigger: string;
  audience?: string | undefined;
  grantedScopes: readonly string[];
  grant: Grant;
  tenantDomain: string;
  /** Overrides every name's fate: the whole token does not take custom claims. */
  dropAll?: { rule: string; reason: string; url: string } | undefined;
}

/** All claims of one token, and those that it really has. */
export interface AppliedClaims {
  claims: IssuedClaim[];
  payload: JsonObject;
  customClaimBytes: number;
}

/** Puts the custom claims on top of Auth0's own: the last setting of a name counts, and its fate decides. */
export function* applyCustomClaims(
  defaults: DefaultClaims,
  assignments: readonly ClaimAssignment[],
  target: ClaimTarget,
): Steps<AppliedClaims> {
  const custom = Map.groupBy(
    assignments.filter(({ token }) => token === target.token),
    ({ name }) => name,
  );
  const scriptClaims: IssuedClaim[] = [];
  for (const [name, settings] of custom) {
    scriptClaims.push(scriptClaim(name, settings, target));
    yield;
  }
  const kept = new Map(scriptClaims.filter(({ fate }) => fate === 'kept').map((claim) => [claim.name, claim]));
  const url = target.token === 'idToken' ? claimDocs.idTokenStructure : claimDocs.accessTokenProfiles;

  const claims: IssuedClaim[] = [];
  const payload: JsonObject = {};
  for (const [name, value] of defaults) {
    const replacement = kept.get(name);
    if (replacement === undefined) {
      claims.push({ name, value, origin: 'default', fate: 'kept', url });
      setOwn(payload, name, value);
    } else {
      replacement.overrides = [{ value }, ...(replacement.overrides ?? [])];
    }
  }
  let customClaimBytes = 0;
  for (const claim of scriptClaims) {
    claims.push(claim);
    if (claim.fate === 'kept') {
      setOwn(payload, claim.name, claim.value);
      customClaimBytes += claimBytes(claim.name, claim.value);
    }
    yield;
  }
  return { claims, payload, customClaimBytes };
}

function scriptClaim(name: string, settings: readonly ClaimAssignment[], target: ClaimTarget): IssuedClaim {
  const last = settings.at(-1);
  const overrides = settings.slice(0, -1).map((earlier) => ({ value: earlier.value ?? null, ...at(earlier) }));
  return {
    name,
    value: last?.value ?? null,
    origin: 'script',
    ...at(last),
    ...verdict(name, last, target),
    ...(overrides.length === 0 ? {} : { overrides }),
  };
}

function verdict(
  name: string,
  assignment: ClaimAssignment | undefined,
  target: ClaimTarget,
): Pick<IssuedClaim, 'fate' | 'rule' | 'reason' | 'url'> {
  const { fate, rule, reason, url } = fateOfClaim({ ...target, name });
  if (fate !== 'kept') {
    return { fate: 'dropped', rule, url, ...(reason === undefined ? {} : { reason }) };
  }
  if (target.dropAll !== undefined) {
    return { fate: 'dropped', ...target.dropAll };
  }
  if (assignment?.value === undefined) {
    return {
      fate: 'dropped',
      rule: 'value-vanishes',
      reason: l10n.t(
        'The value is undefined, a function or a symbol, which JSON does not have, so the claim vanishes (not confirmed).',
      ),
      url: claimDocs.customClaims,
    };
  }
  return { fate: 'kept', rule, url, ...(reason === undefined ? {} : { reason }) };
}
