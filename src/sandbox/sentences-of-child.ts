import * as l10n from '@vscode/l10n';
import type { SandboxResult } from './protocol.ts';

/**
 * What the child says to people: why a script did not run or a request was blocked, and notes; and what the host answers
 * to its requests. The script gets some of it as errors, so all of it is English. The child knows no other language,
 * because whatever it loads a script could reach. `{0}` stands for what is filled in. Where one sentence is another with
 * more in it, the longer one comes first.
 */
export const sentencesOfChild: readonly string[] = [
  'A Hook must export one function. Write: module.exports = function (client, scope, audience, context, cb) { … };',
  'A request of the script has no recorded answer here, so the script went no further. At Auth0 it goes on with what the server answers.',
  'A script may not make more than {0} requests.',
  'A Rule must be one function. Write: function (user, context, callback) { … }',
  'After the handler had ended, something it had left running failed: {0}: {1} (line {2}). Auth0 does not wait for it.',
  'After the handler had ended, something it had left running failed: {0}: {1}. Auth0 does not wait for it.',
  'Auth0 runs CommonJS, where await works only inside an async function.',
  'Auth0 runs CommonJS, where import.meta does not exist.',
  'Auth0 runs CommonJS: write exports.onExecutePostLogin = async (event, api) => { … } instead of export.',
  "Auth0 runs CommonJS: write const name = require('package') instead of import.",
  'Invalid function signature for the "{0}" handler. Use "exports.{1} = async function(event, api) { }" as the signature.',
  'No answer is recorded for {0} {1}, and scripts have no network here. Add {2} to "http" in the scenario.',
  'Scripts cannot open connections here ({0}). Use fetch or http with a recorded answer in "http" of the scenario.',
  'Scripts may not reach {0}: it is not a public address. List the host in claimActions.sandbox.allowedHosts if it is meant.',
  'Scripts may only use http and https, not {0}',
  'The Action does not export {0} (it exports: {1}). Write: {2}',
  'The Action does not export {0}. Write: {1}',
  'The Action must export an object. Write: {0}',
  'The package {0} is not installed here, so the script went no further. At Auth0 it goes on if it has the package there.',
  'The Rule called back without user and context. This run goes on with those that the Rule got; that Auth0 does the same is not confirmed: rules that follow, and the token, may get nothing. Write callback(null, user, context).',
  'The Rule called back without context. This run goes on with the one that the Rule got; that Auth0 does the same is not confirmed: rules that follow, and the token, may get nothing. Write callback(null, user, context).',
  'The body of a request may not have more than {0} bytes here.',
  'The callback was called again. What Auth0 does then cannot be predicted.',
  'The script assigned to api.{0} ({1}), which puts nothing into the token: only setCustomClaim does.',
  'The script called process.exit({0}).',
  'The script has changed what every object is, so its coverage cannot be told.',
  'The script is not valid JavaScript.',
  'The script loaded the file {0}, which it will not find at Auth0: there is nothing beside a script. Put that code into the script itself, into a bundle of both, into an npm package, or into an Actions Module.',
  'The script made more than {0} calls, or very large ones.',
  'The script signed or verified more session tokens than a run can have.',
  'The script tried what scripts may not do here, and went no further. What becomes of that at Auth0 is not known here.',
  'The script wrote more than {0} console lines.',
  'There is no script to run.',
  'This Rule asks for {0}@{1}; {2}@{3} from node_modules was used.',
  '{0} more console lines were dropped: a run keeps {1}.',
  '{0} was called after the handler had ended; Auth0 no longer looks at it.',
];

/** The result with the child's sentences in the language of the window. Everything else of it stays as it is. */
export function inWindowLanguage(result: SandboxResult): SandboxResult {
  const { ending, notes, http } = result;
  return {
    ...result,
    ending: withReason(ending),
    notes: notes.map((note) => ({ ...note, message: translated(note.message) })),
    http: http.map(withReason),
  };
}

function withReason<T extends { reason?: string }>(told: T): T {
  return told.reason === undefined ? told : { ...told, reason: translated(told.reason) };
}

function translated(sentence: string): string {
  for (const known of sentencesOfChild) {
    const values = valuesIn(sentence, known);
    if (values !== undefined) {
      return l10n.t(known, ...values);
    }
  }
  return sentence;
}

/** What stands in place of the placeholders. Without regular expressions, whose time a script's text could blow up. */
function valuesIn(sentence: string, known: string): string[] | undefined {
  const [first = '', ...others] = known.split(/\{\d\}/);
  const last = others.pop();
  if (last === undefined) {
    return sentence === known ? [] : undefined;
  }
  if (!sentence.startsWith(first) || !sentence.endsWith(last)) {
    return undefined;
  }
  const values: string[] = [];
  const end = sentence.length - last.length;
  let at = first.length;
  for (const text of others) {
    const found = sentence.indexOf(text, at);
    if (found < 0) {
      return undefined;
    }
    values.push(sentence.slice(at, found));
    at = found + text.length;
  }
  return at > end ? undefined : [...values, sentence.slice(at, end)];
}
