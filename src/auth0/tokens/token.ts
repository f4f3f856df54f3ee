import type { Grant } from '../catalogue/protocols.ts';
import type { Effect, SourceLocation } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Note } from '../note.ts';

/** What the application asked for. */
export interface TokenRequest {
  grant: Grant;
  audience?: string | undefined;
  /** Space separated. */
  scope: string;
}

/** Profiles of access tokens: a setting of the API. With `_authz` the API has role-based access control. */
export const tokenDialects = [
  'access_token',
  'access_token_authz',
  'rfc9068_profile',
  'rfc9068_profile_authz',
] as const;

export type TokenDialect = (typeof tokenDialects)[number];

/** What tenant, API and application are set to, where it decides about tokens. */
export interface TokenSettings {
  /** Issuer host: `example.auth0.com`. */
  domain: string;
  defaultAudience?: string | undefined;
  dialect: TokenDialect;
  /** Seconds. */
  accessTokenLifetime: number;
  /** Seconds. */
  idTokenLifetime: number;
  /** Permissions of the user on the API; in the token with the `*_authz` dialects. */
  permissions: readonly string[];
  /** Whether tokens carry `org_name` beside `org_id`. */
  organizationNames?: boolean;
}

export interface IssueTokensInput {
  /** Trigger id, `rule`, or a hook's extensibility point. */
  trigger: string;
  event: JsonObject;
  request: TokenRequest;
  settings: TokenSettings;
  /** Of all scripts of the flow, in order. */
  effects: readonly Effect[];
  /** Rules: `context` as the last callback passed it on. It decides over the assignments in `effects`. */
  ruleContext?: JsonObject | undefined;
  /** Rules: `user` as the last callback passed it on. Its profile goes into the ID token, though it is not stored. */
  ruleUser?: JsonObject | undefined;
  /** Hooks: the object given to the callback. */
  hookResult?: JsonObject | undefined;
  /** Seconds since epoch. */
  iat: number;
}

export interface IssuedTokens {
  accessToken?: IssuedToken;
  idToken?: IssuedToken;
  /** Why the transaction fails although the scripts went well: then there are no tokens. */
  failure?: TokenFailure;
  notes: Note[];
}

export interface IssuedToken {
  format: 'jwt' | 'opaque';
  /** Why it is opaque. */
  reason?: string;
  /** Without `alg` and `kid`, which belong to the signature. Empty for an opaque token. */
  header: JsonObject;
  /** Empty for an opaque token. */
  payload: JsonObject;
  /** Default claims first, then the script's in the order of setting; dropped ones too. */
  claims: IssuedClaim[];
  /** Bytes of names and values of the custom claims that are kept. How Auth0 counts is not confirmed. */
  customClaimBytes: number;
}

/** A claim and what becomes of it. */
export interface IssuedClaim {
  name: string;
  value: Json;
  /** `default`: Auth0's own. `script`: set by the script, at `location`. */
  origin: 'default' | 'script';
  location?: SourceLocation;
  fate: 'kept' | 'dropped';
  /** Why it was dropped, or what to know although it was kept. */
  reason?: string;
  /** Stable name of the rule that decided: `restricted-name`, `auth0-namespace`, … */
  rule?: string;
  /** Documentation of that rule. */
  url?: string;
  /** Earlier values for the same name that this one replaced; without a location, Auth0's own. */
  overrides?: { value: Json; location?: SourceLocation }[];
}

export interface TokenFailure {
  code: 'custom-claims-too-large' | 'value-not-serializable';
  message: string;
  location?: SourceLocation;
  url?: string;
}
