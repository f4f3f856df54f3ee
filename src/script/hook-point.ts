import type { Function as FunctionNode } from 'acorn';
import { registrationHook } from '../auth0/catalogue/rules.ts';
import { hookPointOfNames } from './hook-parameters.ts';
import { parameterNames } from './patterns.ts';
import { isRegistrationHookFunction } from './rule-function.ts';

/** The extensibility point of an exported function; undefined if it is no Hook. Runs, checks and completions ask here. */
export function hookPointOf(fn: FunctionNode): string | undefined {
  const byNames = hookPointOfNames(parameterNames(fn));
  return byNames ?? (isRegistrationHookFunction(fn) ? registrationHook.id : undefined);
}
