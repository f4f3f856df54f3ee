import type { MethodFactory } from '../api-context.ts';
import { authenticationMethods } from './authentication.ts';
import { cacheMethods } from './cache.ts';
import { directoryMethods } from './directory.ts';
import { lifetimeMethods } from './lifetimes.ts';
import { metadataMethods } from './metadata.ts';
import { redirectMethods } from './redirect.ts';
import { samlMethods } from './saml.ts';
import { tokenMethods } from './tokens.ts';
import { transactionMethods } from './transaction.ts';

/**
 * Methods of `api` that do more than record a call whose arguments fit the catalogue's constraints: path -> factory.
 */
export const methodFactories: Readonly<Record<string, MethodFactory>> = {
  ...tokenMethods,
  ...authenticationMethods,
  ...redirectMethods,
  ...metadataMethods,
  ...lifetimeMethods,
  ...transactionMethods,
  ...cacheMethods,
  ...samlMethods,
  ...directoryMethods,
};
