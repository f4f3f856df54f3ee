/** Characters of a script that is still read: ten times what Auth0 accepts, small enough to parse while typing. */
export const MAX_SCRIPT_LENGTH = 1_000_000;

/** Characters of a script that is checked, which takes longer for each: all that Auth0 accepts, with types and comments to spare. */
export const MAX_CHECKED_LENGTH = 200_000;
