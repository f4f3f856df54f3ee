import * as l10n from '@vscode/l10n';
import { claimDocs, maxCustomClaimBytes } from '../catalogue/claims.ts';
import { tokenName } from '../claims/token-name.ts';
import { at } from '../note.ts';
import { stringMember, stringsMember } from '../read-json.ts';
import { lastOf, type Steps } from '../steps.ts';
import { type Audience, audienceOf } from './audience.ts';
import { type ClaimAssignment, claimAssignments } from './claim-assignments.ts';
import { applyCustomClaims, type ClaimTarget } from './custom-claims.ts';
import {
  clientAccessTokenClaims,
  type DefaultClaims,
  idTokenClaims,
  isRfc9068,
  userAccessTokenClaims,
} from './default-claims.ts';
import { type Loss, lostClaims } from './lost-claims.ts';
import { notesWithoutJwts, protocolWithoutJwt } from './protocol-without-jwt.ts';
import { scopesOfClient, scopesOfUser, splitScope } from './scopes.ts';
import { subjectOf } from './subject.ts';
import type { IssuedToken, IssuedTokens, IssueTokensInput, TokenFailure } from './token.ts';

/** Triggers and other script kinds after which tokens are issued. */
const issuingUserTokens: ReadonlySet<string> = new Set(['post-login', 'rule', 'custom-token-exchange']);
const issuingClientTokens: ReadonlySet<string> = new Set(['credentials-exchange', 'client-credentials-exchange']);

/**
 * The tokens that Auth0 would issue after the scripts asked for their effects: default claims, custom claims with their
 * fates, headers. Nothing is signed here. Ask it only for transactions that end well (see `outcomeOfEffects`).
 * Triggers that issue no tokens give none.
 */
export function issueTokens(input: IssueTokensInput): IssuedTokens {
  return lastOf(issueSteps(input));
}

/** The same in steps. */
export function* issueSteps(input: IssueTokensInput): Steps<IssuedTokens> {
  const { trigger, request } = input;
  if (issuingClientTokens.has(trigger)) {
    return yield* issueClientToken(input, undefined);
  }
  if (!issuingUserTokens.has(trigger)) {
    return { notes: [] };
  }
  if (request.grant === 'client_credentials') {
    return yield* issueClientToken(input, {
      rule: 'trigger-does-not-run',
      reason:
        trigger === 'rule'
          ? l10n.t(
              'Auth0 does not run Rules for client credentials: this claim needs an Action of credentials-exchange.',
            )
          : l10n.t(
              'Auth0 does not run Actions of {0} for client credentials: this claim needs an Action of credentials-exchange.',
              trigger,
            ),
      url: claimDocs.clientCredentials,
    });
  }
  return yield* issueUserTokens(input);
}

function* issueUserTokens(input: IssueTokensInput): Steps<IssuedTokens> {
  const { trigger, event, request, settings, effects, ruleContext, hookResult } = input;
  const assignments = yield* claimAssignments(effects, ruleContext, hookResult);
  const protocol = protocolWithoutJwt(event);
  if (protocol !== undefined) {
    const notes = [...assignments.flatMap((it) => it.notes), ...notesWithoutJwts(protocol, trigger, assignments)];
    return checked({ notes }, assignments);
  }
  const audience = audienceOf(input);
  const { user, subject, notes: subjectNotes } = subjectOf(input);
  const { scopes, notes: scopeNotes } = scopesOfUser(input, audience.api);
  const notes = [...assignments.flatMap((it) => it.notes), ...subjectNotes, ...scopeNotes];
  const target = { trigger, grantedScopes: scopes, grant: request.grant, tenantDomain: settings.domain };
  const issued: IssuedTokens = { notes };

  if (subject !== undefined && responds(input, 'token')) {
    const defaults = audience.api === undefined ? [] : userAccessTokenClaims(input, subject, audience.api, scopes);
    issued.accessToken = yield* accessToken(input, audience, defaults, assignments, target);
  }
  const missing = user === undefined || subject === undefined ? lostWithoutUser : whyNoIdToken(input);
  if (missing === undefined && user !== undefined && subject !== undefined) {
    // Changes of the access token's scopes take nothing from the ID token; that they add to it is not confirmed.
    const requested = splitScope(request.scope);
    const applied = yield* applyCustomClaims(idTokenClaims(input, user, subject, requested), assignments, {
      ...target,
      grantedScopes: [...requested, ...scopes],
      token: 'idToken',
    });
    issued.idToken = { format: 'jwt', header: { typ: 'JWT' }, ...applied };
  } else {
    notes.push(...lostClaims(assignments, 'idToken', missing ?? lostWithoutUser));
  }
  if (stringMember(event, 'client', 'client_id') === undefined) {
    notes.push({
      code: 'no-client',
      message: l10n.t('event.client.client_id is missing, so the tokens do not name the application.'),
    });
  }
  return checked(issued, assignments);
}

function* issueClientToken(input: IssueTokensInput, dropAll: ClaimTarget['dropAll']): Steps<IssuedTokens> {
  const { settings, effects, ruleContext, hookResult } = input;
  const assignments = yield* claimAssignments(effects, ruleContext, hookResult);
  const audience = audienceOf(input);
  const grantedScopes = scopesOfClient(input);
  const notes = [
    ...assignments.flatMap((it) => it.notes),
    ...lostClaims(assignments, 'idToken', (names) =>
      l10n.t('Client credentials have no user, so no ID token is issued. Set on it and lost: {0}.', names),
    ),
  ];
  const defaults = audience.api === undefined ? [] : clientAccessTokenClaims(input, audience.api, grantedScopes);
  if (defaults.some(([name]) => name === 'permissions')) {
    notes.push({
      code: 'permissions-not-confirmed',
      message: l10n.t('Whether machine-to-machine tokens have the claim permissions is not confirmed.'),
      url: claimDocs.accessTokenProfiles,
    });
  }
  const { grant } = input.request;
  const target = { trigger: input.trigger, grantedScopes, grant, tenantDomain: settings.domain, dropAll };
  const issued = yield* accessToken(input, audience, defaults, assignments, target);
  return checked({ accessToken: issued, notes }, assignments);
}

function* accessToken(
  input: IssueTokensInput,
  audience: Audience,
  defaults: DefaultClaims,
  assignments: readonly ClaimAssignment[],
  target: Omit<ClaimTarget, 'token' | 'audience'>,
): Steps<IssuedToken> {
  if (audience.api === undefined) {
    const { reason, url } = audience;
    const dropAll = target.dropAll ?? { rule: 'opaque-token', reason, url };
    const { claims } = yield* applyCustomClaims([], assignments, { ...target, dropAll, token: 'accessToken' });
    return { format: 'opaque', reason, header: {}, payload: {}, claims, customClaimBytes: 0 };
  }
  const applied = yield* applyCustomClaims(defaults, assignments, {
    ...target,
    token: 'accessToken',
    audience: audience.api,
  });
  return { format: 'jwt', header: { typ: isRfc9068(input) ? 'at+jwt' : 'JWT' }, ...applied };
}

const lostWithoutUser: Loss = (names) =>
  l10n.t('No ID token is issued, because there is no user. Set on it and lost: {0}.', names);

/** Undefined if an ID token is issued. */
function whyNoIdToken(input: IssueTokensInput): Loss | undefined {
  // What counts is what was asked for: scripts change the scopes of the access token only.
  if (!splitScope(input.request.scope).includes('openid')) {
    return (names) =>
      l10n.t('No ID token is issued, because the scope does not contain openid. Set on it and lost: {0}.', names);
  }
  return responds(input, 'id_token')
    ? undefined
    : (names) =>
        l10n.t(
          'No ID token is issued, because the response_type does not ask for one. Set on it and lost: {0}.',
          names,
        );
}

/** Whether the grant gives this kind of token. Only the implicit grant lets the application choose. */
function responds({ event, request }: IssueTokensInput, kind: 'token' | 'id_token'): boolean {
  if (request.grant !== 'implicit') {
    return true;
  }
  const asked = stringsMember(event, 'transaction', 'response_type') ?? [];
  const types = asked.flatMap((it) => it.split(' '));
  return types.length === 0 || types.includes(kind) || types.includes('code');
}

/** Without tokens if a custom claim fails the transaction. */
function checked(issued: IssuedTokens, assignments: readonly ClaimAssignment[]): IssuedTokens {
  const failure = failureOf(issued, assignments);
  return failure === undefined ? issued : { failure, notes: issued.notes };
}

function failureOf(issued: IssuedTokens, assignments: readonly ClaimAssignment[]): TokenFailure | undefined {
  const unserializable = assignments.find(({ failure }) => failure !== undefined);
  if (unserializable?.failure !== undefined) {
    return {
      code: 'value-not-serializable',
      message: unserializable.failure,
      ...at(unserializable),
      url: claimDocs.customClaims,
    };
  }
  for (const kind of ['idToken', 'accessToken'] as const) {
    const token = issued[kind];
    if (token !== undefined && token.customClaimBytes > maxCustomClaimBytes) {
      return {
        code: 'custom-claims-too-large',
        message: l10n.t(
          'The custom claims of the {0} have {1} bytes, more than the {2} that Auth0 allows, so the transaction fails. How exactly Auth0 counts is not confirmed.',
          tokenName(kind),
          token.customClaimBytes,
          maxCustomClaimBytes,
        ),
        url: claimDocs.migration,
      };
    }
  }
  return undefined;
}
