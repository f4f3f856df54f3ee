import * as realm from '../realm/intrinsics.ts';

/** Whether a Rule is written as `module.exports = function …` instead of the bare function that Auth0 shows. */
export function isModule(source: string): boolean {
  return realm.apply(test, /^\s*(?:module\.)?exports\b/m, [source]) as boolean;
}

const { test } = RegExp.prototype;
