import * as l10n from '@vscode/l10n';
import { compactVerify, errors, jwtVerify } from 'jose';
import type { SessionToken } from '../sandbox/protocol.ts';
import type { Note } from './report.ts';

/**
 * Notes about tokens of `api.redirect` that jose does not see as the script did. The api is synchronous and jose is not,
 * so that the sandbox signs and verifies with Node's HMAC, in the script's own time; here each of those tokens goes
 * through jose. They disagree where a script has changed the functions that it signs with.
 */
export async function doubtfulTokens(tokens: readonly SessionToken[]): Promise<Note[]> {
  const notes: Note[] = [];
  for (const token of tokens) {
    const reason = await whyNotValid(token);
    const isValid = reason === undefined;
    if (isValid !== (token.verdict !== 'refused')) {
      notes.push({ code: 'session-token', message: sentence(token, reason ?? '') });
    }
  }
  return notes;
}

/** Undefined for a valid token. Of one that was just made only the signature counts: it may be meant to have expired. */
async function whyNotValid({ token, secret, verdict, now }: SessionToken): Promise<string | undefined> {
  const key = new TextEncoder().encode(secret);
  const algorithms = ['HS256'];
  try {
    if (verdict === 'signed') await compactVerify(token, key, { algorithms });
    else await jwtVerify(token, key, { algorithms, currentDate: new Date(now) });
    return undefined;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    // When it was issued is no condition for Auth0's verifier.
    const isAboutIssue = error instanceof errors.JWTClaimValidationFailed && error.claim === 'iat';
    return isAboutIssue ? undefined : error.message;
  }
}

function sentence({ verdict }: SessionToken, reason: string): string {
  switch (verdict) {
    case 'signed':
      return l10n.t('A session token that the script signed does not verify: {0}. At Auth0 it would.', reason);
    case 'accepted':
      return l10n.t(
        'The script accepted a session token that is not valid: {0}. At Auth0 it would be refused.',
        reason,
      );
    case 'refused':
      return l10n.t('The script refused a session token that is valid. At Auth0 it would be accepted.');
  }
}
