import { type ClaimFate, fateOfClaim } from '../../auth0/claims/fate-of-claim.ts';
import { namespaceOf } from '../../auth0/claims/namespace.ts';
import { type ClaimSite, claimSites } from './claim-sites.ts';
import type { Facts } from './facts.ts';
import type { Node } from './node.ts';
import { complete, firstHole, type Hole, prefixOf, type Text } from './texts.ts';

/** One name that a claim can have at one place, with what becomes of it whatever the audience and the scopes are. */
export interface NamedClaim {
  site: ClaimSite;
  /** Where to show a finding: the argument, or what a helper was called with. */
  node: Node;
  /** As far as it is known, `…` for the rest. */
  shown: string;
  /** Undefined if the name is not wholly known. */
  name: string | undefined;
  fate: ClaimFate;
  /** The first part whose value is not known, with what stands before it. */
  hole: Hole | undefined;
  prefix: string;
}

const known = new WeakMap<Facts, NamedClaim[]>();

/** Every name of every claim that a script sets; each once at its place. */
export function namedClaims(facts: Facts): NamedClaim[] {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const seen = new Set<string>();
  const claims = claimSites(facts).flatMap((site) =>
    site.names.flatMap((text): NamedClaim[] => {
      const claim = named(site, text);
      const key = `${claim.node.range?.join()} ${claim.shown} ${site.token}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [claim];
    }),
  );
  known.set(facts, claims);
  return claims;
}

/** The same, once for each place and name, whatever the token. */
export function claimNamesAtPlaces(facts: Facts): NamedClaim[] {
  const seen = new Set<string>();
  return namedClaims(facts).filter(({ node, shown }) => {
    const key = `${node.range?.join()} ${shown}`;
    return !seen.has(key) && seen.add(key);
  });
}

function named(site: ClaimSite, text: Text): NamedClaim {
  const name = complete(text);
  const shown = text.parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
  // A part of a host that is not known cannot make another host out of one of Auth0's.
  const stand = text.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  const fate = fateOfClaim({
    name: name ?? (namespaceOf(stand) === 'none' ? shown : stand),
    token: site.token,
    trigger: site.trigger,
    grantedScopes: [],
    tenantDomain: 'tenant.auth0.com',
  });
  return { site, node: text.node, shown, name, fate, hole: firstHole(text), prefix: prefixOf(text) };
}

/** Rules and hooks change scopes by setting `scope` on the access token; that is no claim. */
export function isScopeChange({ site, name }: NamedClaim): boolean {
  return name === 'scope' && site.trigger !== 'post-login' && site.trigger !== 'credentials-exchange';
}
