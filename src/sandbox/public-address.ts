import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A request that the host will not make. */
export class Forbidden extends Error {
  readonly code = 'EACCES';
  /** For the report. The script gets the message. */
  readonly forPeople: string;

  constructor(message: string, forPeople = message) {
    super(message);
    this.forPeople = forPeople;
  }
}

/** Throws Forbidden for a host that is an address of this machine or of its network. */
export function mustNotBePrivate(host: string): void {
  if (ipaddr.isValid(host) && !isPublicAddress(host)) {
    throw forbidden(host, host);
  }
}

/** Looks names up as Node does, and refuses those that lead to private addresses, unless they are listed. */
export function checkedLookup(listed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, [], 0);
        return;
      }
      const bad = listed ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (bad !== undefined) {
        callback(forbidden(hostname, bad.address), [], 0);
        return;
      }
      if (options.all === true) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
      }
    });
  };
}

/** Neither loopback nor private, link-local, multicast, reserved …; IPv4 inside IPv6 counts as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false;
  }
  const parsed = ipaddr.process(address);
  // Of IPv6 only 2000::/3 is given out; below lie forms that stand for IPv4, such as ::7f00:1.
  const isGivenOut = parsed instanceof ipaddr.IPv4 || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
  return isGivenOut && parsed.range() === 'unicast';
}

/** Attack: ask for names of the local network. Which address one has is for people to know, not for the script. */
function forbidden(host: string, address: string): Forbidden {
  const sentence = (what: string) =>
    `Scripts may not reach ${what}: it is not a public address. List the host in claimActions.sandbox.allowedHosts if it is meant.`;
  return new Forbidden(sentence(host), sentence(host === address ? host : `${host} (${address})`));
}
