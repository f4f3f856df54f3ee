/**
 * Characters of a script that is read: all that Auth0 accepts, with types and comments to spare. The parser compares each
 * name of a scope with all others, so that ten times as much would take a hundred times as long.
 */
export const MAX_SCRIPT_LENGTH = 200_000;
