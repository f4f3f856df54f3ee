/** Where the pages of the rules are published. The extension opens its own copies. */
const PAGES = 'https://github.com/claim-actions/claim-actions/blob/main/docs/checks/';

/** The page of a rule: what it finds, what Auth0 does, wrong and right code, and when to switch it off. */
export function pageOf(rule: string): string {
  return `${PAGES}${rule}.md`;
}
