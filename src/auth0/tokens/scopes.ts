import * as l10n from '@vscode/l10n';
import { profileClaimsByScope } from '../catalogue/claims.ts';
import { isAuth0ApiAudience } from '../claims/namespace.ts';
import type { Effect } from '../effect.ts';
import type { JsonObject } from '../json.ts';
import { at, type Note } from '../note.ts';
import { member, stringsMember } from '../read-json.ts';
import type { IssueTokensInput } from './token.ts';

/** Scopes of OpenID Connect, which no permission is needed for. */
const openIdScopes: ReadonlySet<string> = new Set(['openid', 'offline_access', ...Object.keys(profileClaimsByScope)]);

export interface GrantedScopes {
  scopes: string[];
  notes: Note[];
}

/** Scopes by name, each once, in the order of the text. */
export function splitScope(scope: string): string[] {
  return [...new Set(scope.split(/\s+/).filter((it) => it !== ''))];
}

/** The scopes of a user's access token: requested, filtered by permissions, then changed by the scripts. */
export function scopesOfUser(input: IssueTokensInput, audience: string | undefined): GrantedScopes {
  const { request, settings, effects } = input;
  const notes: Note[] = [];
  const requested = splitScope(request.scope);
  // With role-based access control an API grants only what the user is permitted.
  const filtered = settings.dialect.endsWith('_authz') && audience !== undefined;
  const granted = requested.filter(
    (scope) => !filtered || openIdScopes.has(scope) || settings.permissions.includes(scope),
  );
  for (const scope of requested.filter((it) => !granted.includes(it))) {
    notes.push({
      code: 'scope-not-permitted',
      message: l10n.t('The scope "{0}" was requested, but the user has no permission of that name on the API.', scope),
    });
  }
  const byRules = scopesSetByRules(input) ?? granted;
  return { scopes: changedByActions(byRules, effects, audience, settings.domain, notes), notes };
}

/** The scopes of a machine-to-machine token: those of the client grant, narrowed by target scopes. */
export function scopesOfClient({ event, request, effects, hookResult }: IssueTokensInput): string[] {
  const granted = stringsMember(event, 'accessToken', 'scope') ?? splitScope(request.scope);
  const byHook = scopesIn(member(hookResult, 'scope')) ?? granted;
  const target = targetScopes(event, effects);
  return target === undefined ? byHook : byHook.filter((scope) => target.includes(scope));
}

/**
 * The target set after the calls of `api.transaction.*TargetScope(s)`; undefined if there is none. As in Auth0's published
 * implementation it starts with the scopes that the token would have.
 */
export function targetScopes(event: JsonObject, effects: readonly Effect[]): string[] | undefined {
  const present = stringsMember(event, 'transaction', 'target_scopes');
  const changes = effects.filter(({ method }) => /^transaction\.\w+TargetScopes?$/.test(method));
  if (present === undefined && changes.length === 0) {
    return undefined;
  }
  let target = present ?? stringsMember(event, 'accessToken', 'scope') ?? [];
  for (const {
    method,
    arguments: [argument],
  } of changes) {
    if (method === 'transaction.addTargetScope' && typeof argument === 'string') {
      target = [...new Set([...target, argument.trim()])];
    } else if (method === 'transaction.removeTargetScope' && typeof argument === 'string') {
      target = target.filter((scope) => scope !== argument.trim());
    } else if (method === 'transaction.setTargetScopes') {
      target = (scopesIn(argument) ?? []).map((scope) => scope.trim());
    } else if (method === 'transaction.clearTargetScopes') {
      target = [];
    }
  }
  return target;
}

function scopesSetByRules({ ruleContext, effects }: IssueTokensInput): string[] | undefined {
  if (ruleContext !== undefined) {
    return scopesIn(member(ruleContext, 'accessToken', 'scope'));
  }
  const last = effects.findLast(
    ({ method, arguments: [name] }) => method === 'context.accessToken' && name === 'scope',
  );
  return scopesIn(last?.arguments[1]);
}

function changedByActions(
  granted: string[],
  effects: readonly Effect[],
  audience: string | undefined,
  domain: string,
  notes: Note[],
): string[] {
  let scopes = granted;
  for (const effect of effects) {
    const {
      method,
      arguments: [argument],
    } = effect;
    if ((method !== 'accessToken.addScope' && method !== 'accessToken.removeScope') || typeof argument !== 'string') {
      continue;
    }
    const scope = argument.trim();
    if (isAuth0ApiAudience(audience, domain)) {
      notes.push({
        code: 'scope-change-ignored',
        message: l10n.t(
          'api.{0}("{1}") is ignored: {2} is an API of Auth0, whose scopes an Action cannot change.',
          method,
          scope,
          audience ?? '',
        ),
        ...at(effect),
      });
    } else {
      const others = scopes.filter((it) => it !== scope);
      scopes = method === 'accessToken.removeScope' ? others : scopes.includes(scope) ? scopes : [...others, scope];
    }
  }
  return scopes;
}

function scopesIn(value: unknown): string[] | undefined {
  if (typeof value === 'string') {
    return splitScope(value);
  }
  return Array.isArray(value) ? [...new Set(value.filter((it): it is string => typeof it === 'string'))] : undefined;
}
