/** Characters of a script that is still read: ten times what Auth0 accepts, small enough to parse while typing. */
export const MAX_SCRIPT_LENGTH = 1_000_000;
