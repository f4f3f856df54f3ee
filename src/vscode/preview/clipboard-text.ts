import type { Report } from '../../run/report.ts';
import type { Copyable } from '../../webview/protocol.ts';

/** The text that a copy button of the page asks for; undefined if the report does not have it (any more). */
export function clipboardText(report: Report, what: Copyable): string | undefined {
  const token = report.tokens[what.token];
  if (!token) {
    return undefined;
  }
  switch (what.kind) {
    case 'token':
      return token.jwt;
    case 'payload':
      return JSON.stringify(token.payload, null, 2);
    case 'curl':
      // In double quotes, which every shell takes, the one of Windows too.
      return `curl --header "Authorization: Bearer ${token.jwt}" http://localhost:3000/`;
    case 'claim': {
      const claim = token.claims.find(({ name, fate }) => name === what.claim && fate === 'kept');
      return claim && (typeof claim.value === 'string' ? claim.value : JSON.stringify(claim.value, null, 2));
    }
  }
}
