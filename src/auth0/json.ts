/** A value as JSON has it: what a token, an event or a message between processes can carry. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** Read with own keys only: the keys come from scripts and files. */
export type JsonObject = { [key: string]: Json };
