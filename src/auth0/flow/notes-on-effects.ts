import * as l10n from '@vscode/l10n';
import type { ApiMethod } from '../catalogue/api-method.ts';
import { limits } from '../catalogue/limits.ts';
import { findTrigger } from '../catalogue/triggers.ts';
import { utf8Length } from '../claims/claim-size.ts';
import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { at, type Note } from '../note.ts';
import { isJsonObject } from '../read-json.ts';
import type { Steps } from '../steps.ts';
import { denialOf } from './denial.ts';
import { asksForFactor } from './suspension.ts';

/** What the script's author should know about its effects, whatever the outcome. */
export function* notesOnEffects(
  effects: readonly Effect[],
  { trigger, event }: { trigger: string; event: JsonObject },
): Steps<Note[]> {
  const methods = new Map(findTrigger(trigger)?.api.map((method) => [method.method, method]));
  const notes: Note[] = [];
  for (const effect of effects) {
    notes.push(...notesOn(effect, methods.get(effect.method), trigger, event));
    yield;
  }
  return [...notes, ...repeatedRedirect(effects), ...(yield* beyondDocumentedSize(effects))];
}

function notesOn(effect: Effect, method: ApiMethod | undefined, trigger: string, event: JsonObject): Note[] {
  const notes: Note[] = [];
  const note = (code: string, message: string) => notes.push({ code, message, ...at(effect) });
  if (method?.extraArgsIgnored === true && effect.arguments.length > method.params.length) {
    const takes = method.params.map(({ name }) => name).join(', ');
    note(
      'extra-argument-ignored',
      l10n.t('In {0}, api.{1} takes ({2}) only: what follows is lost.', trigger, effect.method, takes),
    );
  }
  if (
    method?.onlyIn?.every((name) => name.startsWith('onContinue')) === true &&
    effect.method === 'authentication.recordMethod'
  ) {
    note('continue-handler-only', l10n.t('api.{0} is meant for {1}.', effect.method, method.onlyIn.join(', ')));
  }
  if (effect.method === 'refreshToken.revoke' && denialOf(effect, trigger, event) === undefined) {
    note(
      'revoke-without-effect',
      l10n.t('api.refreshToken.revoke has no effect: this is not a refresh-token exchange.'),
    );
  }
  if (
    effect.method === 'cache.set' &&
    lifetimeOf(effect.arguments[2]) > limits.cache.maxTtlHours * millisecondsPerHour
  ) {
    note(
      'cache-lifetime',
      l10n.t(
        'Auth0 keeps a cache record for at most {0} hours, whatever later time is asked for.',
        limits.cache.maxTtlHours,
      ),
    );
  }
  if (asksForFactor(effect)) {
    note(
      'factor-assumed',
      l10n.t(
        'api.{0} pauses the flow after this Action until the user has passed. What follows assumes that they did.',
        effect.method,
      ),
    );
  }
  return notes;
}

const millisecondsPerHour = 60 * 60 * 1000;

/** Milliseconds that a record is to live, where the call says it: with an absolute time only, it does not. */
function lifetimeOf(options: Json | undefined): number {
  const ttl = isJsonObject(options) ? options['ttl'] : undefined;
  return typeof ttl === 'number' && !Object.hasOwn(options as JsonObject, 'expires_at') ? ttl : 0;
}

function repeatedRedirect(effects: readonly Effect[]): Note[] {
  const redirects = effects.filter(({ method }) => method === 'redirect.sendUserTo');
  return redirects.length < 2
    ? []
    : [
        {
          code: 'redirected-twice',
          message: l10n.t(
            'api.redirect.sendUserTo was called {0} times. Which call Auth0 follows is not confirmed; here it is the last.',
            redirects.length,
          ),
          ...at(redirects.at(-1)),
        },
      ];
}

/** Where the implementation accepts more than the documentation guarantees. */
function* beyondDocumentedSize(effects: readonly Effect[]): Steps<Note[]> {
  const { cache, samlAttributes, userMetadataBytesPerSession } = limits;
  const sizes = [
    {
      method: 'cache.set',
      limit: cache.totalBytesDocs,
      sentence: (bytes: number, limit: number) =>
        l10n.t('The cache records have {0} bytes or so; Auth0 documents a limit of {1}.', bytes, limit),
    },
    {
      method: 'samlResponse.setAttribute',
      limit: samlAttributes.totalBytesDocs,
      sentence: (bytes: number, limit: number) =>
        l10n.t('The SAML attributes have {0} bytes or so; Auth0 documents a limit of {1}.', bytes, limit),
    },
    {
      method: 'user.setAppMetadata',
      limit: userMetadataBytesPerSession,
      sentence: (bytes: number, limit: number) =>
        l10n.t('The changes of app_metadata have {0} bytes or so; Auth0 documents a limit of {1}.', bytes, limit),
    },
    {
      method: 'user.setUserMetadata',
      limit: userMetadataBytesPerSession,
      sentence: (bytes: number, limit: number) =>
        l10n.t('The changes of user_metadata have {0} bytes or so; Auth0 documents a limit of {1}.', bytes, limit),
    },
  ];
  const notes: Note[] = [];
  for (const { method, limit, sentence } of sizes) {
    const last = new Map(effects.filter((it) => it.method === method).map((it) => [it.arguments[0], it]));
    let bytes = 0;
    for (const { arguments: args } of last.values()) {
      bytes += utf8Length(JSON.stringify(args.slice(0, 2)));
      yield;
    }
    if (bytes > limit) {
      notes.push({
        code: 'beyond-documented-size',
        message: sentence(bytes, limit),
        ...at([...last.values()].at(-1)),
      });
    }
  }
  return notes;
}
