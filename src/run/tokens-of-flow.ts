import { objectMember } from '../auth0/read-json.ts';
import { issueSteps } from '../auth0/tokens/issue-tokens.ts';
import type { IssuedToken, TokenFailure } from '../auth0/tokens/token.ts';
import { inTurns } from '../sandbox/turns.ts';
import { timeOf } from '../scenario/clock.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withAccessTokenHash } from './access-token-hash.ts';
import type { FlowResult } from './flow-result.ts';
import type { KeyStore } from './keys/key-store.ts';
import type { Note, Outcome, Report, ReportedScript, Token } from './report.ts';
import { signToken } from './sign-token.ts';

export interface TokensOfFlow {
  tokens: Report['tokens'];
  notes: Note[];
  /** Instead of that of the flow, where the transaction fails although the scripts went well. */
  outcome?: Outcome;
}

/**
 * What Auth0 issues at the end of a flow: nothing unless it completed, or went on without scripts that do not run in
 * this situation; and nothing for triggers that issue no tokens.
 */
export async function tokensOfFlow(flow: FlowResult, scenario: Scenario, keys: KeyStore): Promise<TokensOfFlow> {
  const script = flow.steps.at(-1)?.script;
  const issues = flow.outcome.status === 'completed' || flow.wentOnWithout === true;
  if (!issues || !script) return { tokens: {}, notes: [] };

  const steps = issueSteps({
    trigger: script.trigger,
    event: scenario.event,
    request: scenario.request,
    settings: scenario.settings,
    effects: flow.effects,
    ruleContext: objectMember(flow.ruleOutput, 'context'),
    ruleUser: objectMember(flow.ruleOutput, 'user'),
    hookResult: flow.hookOutput,
    iat: Math.floor(timeOf(scenario) / 1000),
  });
  const { accessToken, idToken, failure, notes } = await inTurns(steps);
  if (failure) return { tokens: {}, notes, outcome: outcomeOfFailure(failure, script) };
  const signing = accessToken && signIssued(accessToken, scenario, keys);
  const complete = idToken && (await withAccessTokenHash(idToken, signing, scenario.request));
  const [signedAccessToken, signedIdToken] = await Promise.all([
    signing,
    complete && signIssued(complete, scenario, keys),
  ]);
  return {
    tokens: {
      ...(signedAccessToken && { accessToken: signedAccessToken }),
      ...(signedIdToken && { idToken: signedIdToken }),
    },
    notes,
  };
}

async function signIssued(issued: IssuedToken, scenario: Scenario, keys: KeyStore): Promise<Token> {
  if (issued.format === 'opaque') return { ...issued, jwt: '', verified: false };
  const typ = issued.header['typ'];
  const signed = await signToken(issued.payload, {
    typ: typeof typ === 'string' ? typ : 'JWT',
    algorithm: scenario.settings.signingAlgorithm,
    keys,
  });
  return { ...issued, ...signed };
}

function outcomeOfFailure({ code, message, location }: TokenFailure, { file }: ReportedScript): Outcome {
  const stack = location ? [{ file, ...location, function: '' }] : [];
  return { status: 'failed', reason: message, error: { name: code, message, stack } };
}
