/** Longer values are tokens and the like, which nobody reads as they are. */
const READABLE = 60;

/** An address in parts that can be read: all before the query, then its parameters, long values cut. */
export interface RedirectTarget {
  address: string;
  parameters: { name: string; value: string }[];
}

/** What has no parameters, or cannot be read as an address, is shown as it is. */
export function redirectTarget(url: string): RedirectTarget {
  const parsed = URL.parse(url);
  if (!parsed || parsed.searchParams.size === 0) {
    return { address: url, parameters: [] };
  }
  const { searchParams } = parsed;
  return {
    address: url.slice(0, url.indexOf('?')),
    parameters: [...searchParams].map(([name, value]) => ({
      name,
      value: value.length > READABLE ? `${value.slice(0, READABLE / 2)}…` : value,
    })),
  };
}
