import * as l10n from '@vscode/l10n';
import { claimDocs } from '../catalogue/claims.ts';
import { isUserinfoAudience } from '../claims/namespace.ts';
import { stringMember } from '../read-json.ts';
import type { IssueTokensInput } from './token.ts';

/** The API that the access token is for, or why there is none. */
export type Audience = { api: string } | { api?: never; reason: string; url: string };

/** An empty audience in the request means: none was asked for. */
export function audienceOf({ event, request, settings }: IssueTokensInput): Audience {
  const requested = request.audience ?? stringMember(event, 'resource_server', 'identifier');
  const audience = requested || settings.defaultAudience || '';
  const url = claimDocs.getAccessTokens;
  if (audience === '') {
    const reason = l10n.t(
      'No API audience was requested and the tenant has no default audience, so the access token is opaque: nobody can read claims in it.',
    );
    return { reason, url };
  }
  if (isUserinfoAudience(audience, settings.domain)) {
    const reason = l10n.t(
      'The only audience is /userinfo, so the access token is opaque: nobody can read claims in it.',
    );
    return { reason, url };
  }
  return { api: audience };
}
