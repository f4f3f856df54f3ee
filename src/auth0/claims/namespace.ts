import { auth0ApiHosts, auth0ApiPaths, auth0NamespaceHosts, auth0UrnPrefixes } from '../catalogue/claims.ts';

/** What kind of namespace a claim name has. */
export type Namespace = 'auth0' | 'url' | 'urn' | 'none';

/** Reads the namespace of a claim name. Hosts and schemes are compared without regard to case. */
export function namespaceOf(name: string): Namespace {
  const host = /^https?:\/\/([^/?#]+)/i.exec(name)?.[1];
  if (host !== undefined) {
    const bare = host.replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase();
    return auth0NamespaceHosts.some((owned) => isHostOrSubdomain(bare, owned)) ? 'auth0' : 'url';
  }
  const lower = name.toLowerCase();
  if (auth0UrnPrefixes.some((prefix) => lower === prefix || lower.startsWith(`${prefix}:`))) {
    return 'auth0';
  }
  return /^urn:[^:]+:./.test(lower) ? 'urn' : 'none';
}

/**
 * Whether an audience is one of the tenant's own APIs (Management API, Authentication API, MFA). `/userinfo` is not one
 * of them, it is exempt from their rules. Auth0's own sample events leave `https://` out.
 */
export function isAuth0ApiAudience(audience: string | undefined, tenantDomain: string): boolean {
  const [, host = '', path = ''] = /^(?:https:\/\/)?([^/:?#]+)([^?#]*)$/i.exec(audience ?? '') ?? [];
  if (!auth0ApiPaths.includes(path.replace(/\/$/, ''))) {
    return false;
  }
  const bare = host.toLowerCase();
  return bare === tenantDomain.toLowerCase() || auth0ApiHosts.some((owned) => isHostOrSubdomain(bare, owned));
}

/** Whether an audience is the issuer's `/userinfo`. */
export function isUserinfoAudience(audience: string, tenantDomain: string): boolean {
  return audience.toLowerCase().replace(/\/$/, '') === `https://${tenantDomain.toLowerCase()}/userinfo`;
}

function isHostOrSubdomain(host: string, owner: string): boolean {
  return host === owner || host.endsWith(`.${owner}`);
}
