import type { Availability } from './event-field.ts';

/** One method of `api`, as documentation and implementation describe it together. */
export interface ApiMethod {
  /** Path below `api`: `accessToken.setCustomClaim`. */
  method: string;
  params: ApiParameter[];
  /** TypeScript type, `void`, or `api` for the object itself. May name one of `data/named-types.json`. */
  returns: string;
  /** Returns `api`, so that calls can be chained. */
  chainable: boolean;
  /** The return type in Auth0's typings, where the implementation returns something else. */
  typedReturn?: string;
  /** One or two sentences: what a call does. */
  effect: string;
  /** When it throws, one phrase each. */
  throwsWhen?: string[];
  abortsWhen?: string[];
  /** The implementation rejects arguments that break the constraints on the parameters. */
  checksArguments?: boolean;
  /** Begins the message of such a rejection: `Invalid deny arguments`. */
  errorPrefix?: string;
  /** Answers a question and asks for nothing: calls leave no effect. */
  reads?: boolean;
  async?: boolean;
  deprecated?: boolean;
  /** Handlers it is meant for, if not all of the trigger. */
  onlyIn?: string[];
  /** Versions of the trigger that have it; only the current one if absent. */
  versions?: string[];
  availability?: Availability[];
  documented?: boolean;
  confirmed?: boolean;
  /** Message of the error that every call throws, because the method is not switched on. */
  notImplemented?: string;
  /** `code` of returned errors. */
  errorCodes?: string[];
  /** Arguments beyond the parameters are lost without a sign. */
  extraArgsIgnored?: boolean;
  notes?: string;
}

export interface ApiParameter {
  name: string;
  /** TypeScript type; may name one of `data/named-types.json`. */
  type: string;
  optional?: boolean;
  enum?: string[];
  /** Characters. */
  maxLength?: number;
  minLength?: number;
  /** UTF-8 bytes, of the value's JSON for objects. */
  maxBytes?: number;
  minItems?: number;
  maxItems?: number;
  /** Largest `take` of a page. */
  maxTake?: number;
  /** Regular expression, anchored. */
  pattern?: string;
  format?: string;
  unit?: string;
  notes?: string;
  /** Its name in the messages of the implementation, where that is another one. */
  checkedAs?: string;
  /** The implementation lets undefined pass, although the type does not. */
  acceptsUndefined?: boolean;
  /** Whatever is falsy counts as absent. */
  acceptsFalsy?: boolean;
  /** What the implementation checks of an object or array. */
  shape?: ValueShape;
}

/** Constraints on a value, in the terms of JSON schema. */
export interface ValueShape {
  type?: 'string' | 'boolean' | 'number' | 'object' | 'array';
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  maxItems?: number;
  items?: ValueShape;
  required?: string[];
  properties?: Record<string, ValueShape>;
  /** No other properties than these. */
  closed?: boolean;
  maxProperties?: number;
  keyPattern?: string;
}
