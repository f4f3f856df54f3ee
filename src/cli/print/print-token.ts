import type { Claim, Token } from '../../run/report.ts';
import type { Colors } from '../terminal.ts';
import { hanging } from './hanging.ts';
import { place } from './place.ts';

/** What the script set comes first, then what it lost, then Auth0's own claims. */
export function printToken(title: string, token: Token, colors: Colors): string {
  const fromScript = token.claims.filter(({ origin, fate }) => origin === 'script' && fate === 'kept');
  const dropped = token.claims.filter(({ fate }) => fate === 'dropped');
  const own = token.claims.filter(({ origin, fate }) => origin === 'default' && fate === 'kept');
  const width = Math.min(40, Math.max(0, ...[...fromScript, ...dropped, ...own].map(({ name }) => shown(name).length)));

  const line = (sign: string, claim: Claim, from: string) =>
    `  ${sign} ${shown(claim.name).padEnd(width)}  ${value(claim)}${colors.dim(from)}\n`;
  const why = ({ reason, url }: Claim) => {
    if (!reason) return '';
    return `      ${hanging(reason)}\n${url ? colors.dim(`      ${url}\n`) : ''}`;
  };

  return [
    `${colors.bold(title)}  ${colors.dim(summary(token))}\n`,
    token.reason ? `  ${hanging(token.reason)}\n` : '',
    ...fromScript.map((claim) => line(colors.green('+'), claim, place(claim.location)) + why(claim) + replaced(claim)),
    ...dropped.map((claim) => line(colors.red('✗'), claim, `  dropped${place(claim.location)}`) + why(claim)),
    ...own.map((claim) => line(' ', claim, '')),
  ].join('');
}

function summary({ format, header, verified, customClaimBytes }: Token): string {
  if (format === 'opaque') return 'opaque';
  const parts = [`JWT ${header['alg']}`, verified ? 'signature verified' : 'signature NOT verified'];
  if (customClaimBytes) parts.push(`${customClaimBytes.toLocaleString('en')} bytes of custom claims`);
  return parts.join(', ');
}

function replaced({ overrides = [] }: Claim): string {
  return overrides
    .map((earlier) => `      replaces ${hanging(JSON.stringify(earlier.value))}${place(earlier.location)}\n`)
    .join('');
}

/** As JSON where it would be invisible, or take more than its line. */
function shown(name: string): string {
  return name.trim() === '' || name.includes('\n') ? hanging(JSON.stringify(name)) : hanging(name);
}

/** Times also as people read them. */
function value({ name, value }: Claim): string {
  const json = hanging(JSON.stringify(value));
  if (!timeClaims.has(name) || typeof value !== 'number') return json;
  const date = new Date(value * 1000);
  return Number.isNaN(date.getTime()) ? json : `${json} (${date.toISOString().replace('.000Z', 'Z')})`;
}

/** NumericDate claims of RFC 7519 and OpenID Connect. */
const timeClaims = new Set(['iat', 'exp', 'nbf', 'auth_time', 'updated_at']);
