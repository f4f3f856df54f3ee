import * as l10n from '@vscode/l10n';
import { limits } from '../auth0/catalogue/limits.ts';
import { announcedEnd, hookDocs, ruleDocs } from '../auth0/catalogue/rules.ts';
import { numberText } from '../auth0/number-text.ts';
import type { Steps } from '../auth0/steps.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { inTurns } from '../sandbox/turns.ts';
import { BUILT_IN } from '../scenario/built-in/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FlowResult } from './flow-result.ts';
import { createSecretFinder } from './mask-secrets.ts';
import type { Claim, Note, ReportedScript, Token } from './report.ts';
import type { NamedSecret } from './secrets-of-run.ts';

/** Notes about the run as a whole, besides those of the sandbox and of the model of Auth0. */
export async function notesOfRun(
  scripts: readonly ReportedScript[],
  { console }: FlowResult,
  tokens: readonly Token[],
  secrets: readonly NamedSecret[],
  scenario: Scenario,
): Promise<Note[]> {
  return [
    ...requestNotes(scenario, tokens),
    ...(scenario.doubts ?? []).map(({ message, location }) => ({ code: 'event-value', message, location })),
    ...endOfLifeNotes(scripts),
    ...orderNotes(scripts),
    ...consoleNotes(console),
    ...(await inTurns(secretNotes(tokens, secrets))),
  ];
}

/** Tokens from an event that does not say what was asked for rest on a guess. */
function requestNotes({ request, requestAssumed }: Scenario, tokens: readonly Token[]): Note[] {
  if (requestAssumed !== true || tokens.length === 0) return [];
  const { audience, scope } = request;
  const message =
    audience === undefined
      ? l10n.t(
          'The event says nothing about audience and scope: assumed no audience and “{0}”. Add "request": { "audience": …, "scope": … } to the scenario for others.',
          scope,
        )
      : l10n.t(
          'The event says nothing about audience and scope: assumed {0} and “{1}”. Add "request": { "audience": …, "scope": … } to the scenario for others.',
          audience,
          scope,
        );
  return [{ code: 'request-assumed', message }];
}

function endOfLifeNotes(scripts: readonly ReportedScript[]): Note[] {
  const has = (kind: ReportedScript['kind']) => scripts.some((script) => script.kind === kind);
  const note = (kind: 'rule' | 'hook', url: string): Note => ({
    code: `${kind}-end-of-life`,
    message: `${announcedEnd(kind)} ${l10n.t('An Action can take over.')}`,
    url,
  });
  return [
    ...(has('rule') ? [note('rule', ruleDocs.migrate)] : []),
    ...(has('hook') ? [note('hook', hookDocs.migrate)] : []),
  ];
}

function orderNotes(scripts: readonly ReportedScript[]): Note[] {
  const firstAction = scripts.findIndex(({ kind }) => kind === 'action');
  const lastRule = scripts.findLastIndex(({ kind }) => kind !== 'action');
  if (firstAction === -1 || lastRule < firstAction) return [];
  return [
    { code: 'rules-first', message: l10n.t('Rules and Hooks run before Actions, whatever order they are given in.') },
  ];
}

/** Auth0 stores only the beginning of what an Action prints. */
function consoleNotes(console: FlowResult['console']): Note[] {
  const stored = limits.logPersistedCharacters;
  const byScript = new Map<string | undefined, number>();
  for (const { text, location } of console) {
    byScript.set(location?.file, (byScript.get(location?.file) ?? 0) + text.length);
  }
  const most = Math.max(0, ...byScript.values());
  if (most <= stored) return [];
  const message = l10n.t(
    '{0} characters were printed. Auth0 stores {1} of each Action, so the rest would not be in its logs.',
    numberText(most),
    stored,
  );
  return [{ code: 'console-truncated', message }];
}

/** A secret without a value is `undefined`, and so is what is made from it: the usual reason for a claim under no name. */
export function missingSecretNotes(
  kind: ReportedScript['kind'],
  read: readonly string[],
  given: Record<string, string>,
  { source }: Pick<Scenario, 'source'>,
): Note[] {
  const holder = { action: 'event.secrets', rule: 'configuration', hook: 'context.webtask.secrets' }[kind];
  return read
    .filter((name) => !Object.hasOwn(given, name))
    .map((name) => ({
      code: 'missing-secret',
      message: withoutValue(holder, name, kind === 'rule' ? 'configuration' : 'secrets', source === BUILT_IN),
    }));
}

/** Nobody can write into what comes with the product. */
function withoutValue(holder: string, name: string, key: string, isBuiltIn: boolean): string {
  return isBuiltIn
    ? l10n.t(
        'The script reads {0}.{1}, which has no value here. Add "{1}" to "{2}" in a scenario of your own.',
        holder,
        name,
        key,
      )
    : l10n.t(
        'The script reads {0}.{1}, which has no value here. Add "{1}" to "{2}" in the scenario.',
        holder,
        name,
        key,
      );
}

/** Characters of a claim's name that a note has. */
const longestName = 1000;

/** One for each claim and secret, up to as many notes as a run may have: ten thousand claims can hold twenty secrets each. */
export function* secretNotes(tokens: readonly Token[], secrets: readonly NamedSecret[]): Steps<Note[]> {
  const secretsIn = createSecretFinder(secrets);
  const notes: Note[] = [];
  for (const { name, value, location } of tokens.flatMap(claimsOfScript)) {
    yield;
    for (const secret of yield* secretsIn(value)) {
      if (notes.length === LIMITS.notes) {
        const message = l10n.t('More claims hold values of secrets. Only the first {0} are listed.', LIMITS.notes);
        return [...notes, { code: 'secret-in-token', message }];
      }
      notes.push({
        code: 'secret-in-token',
        message: l10n.t(
          'The claim "{0}" holds the value of the secret {1}. Everybody who has the token can read it: a JWT is signed, not encrypted.',
          name.length > longestName ? `${name.slice(0, longestName)}…` : name,
          secret,
        ),
        ...(location && { location }),
      });
    }
  }
  return notes;
}

/** Those that can be read in the token. */
function claimsOfScript({ format, claims }: Token): Claim[] {
  return format === 'opaque' ? [] : claims.filter(({ origin, fate }) => origin === 'script' && fate === 'kept');
}
