import * as l10n from '@vscode/l10n';
import hookData from './data/hooks.json' with { type: 'json' };
import ruleData from './data/rules.json' with { type: 'json' };
import type { EventField } from './event-field.ts';

/** The parameters of a Rule. */
export const ruleUser = ruleData.user as EventField;
export const ruleContext = ruleData.context as EventField;

export interface RuleGlobal {
  name: string;
  /** TypeScript type. */
  type: string;
  effect: string;
}

/** Globals that only Rules have. */
export const ruleGlobals: readonly RuleGlobal[] = ruleData.globals;

/** Modules that Rules have as globals, loaded when first used. Which of them still load is not confirmed. */
export const ruleModules: readonly string[] = ruleData.lazyModules;

export const ruleDocs = ruleData.docs;

/** A point that Hooks can be attached to. */
export interface HookPoint {
  id: string;
  /** Parameters of the exported function, the callback last. */
  parameters: string[];
  /** Shapes of the parameters before the callback. */
  input: Record<string, EventField>;
  /** TypeScript type of what the callback takes. */
  result: string;
  effect: string;
  /** Trigger of the Action that replaces it. */
  action: string;
}

export const hookPoints = hookData.extensibilityPoints as unknown as readonly HookPoint[];
/** A point nothing of which reaches a token, so that its Hooks are recognised and checked, but not run. */
export type TokenlessHookPoint = Pick<HookPoint, 'id' | 'parameters' | 'action'>;

/** Before and after the registration of a user: their Hooks cannot be told from each other. The Action is that of the first. */
export const registrationHook: TokenlessHookPoint = {
  id: 'user-registration',
  parameters: ['user', 'context', 'cb'],
  action: 'pre-user-registration',
};

/** Sends the code of a second factor. */
export const phoneMessageHook: TokenlessHookPoint = {
  id: 'send-phone-message',
  parameters: ['recipient', 'text', 'context', 'cb'],
  action: 'send-phone-message',
};

/** All that are recognised, by id. */
export function findHookPoint(id: string): TokenlessHookPoint | undefined {
  return [...hookPoints, registrationHook, phoneMessageHook].find((point) => point.id === id);
}

/** Whether what a Hook answers with becomes a token. */
export function makesToken(hookPoint: string): boolean {
  return hookPoints.some(({ id }) => id === hookPoint);
}

export const hookDocs = hookData.docs;

/** ISO dates. */
export interface EndOfLife {
  unavailableToNewTenants: string;
  /** Code cannot be changed any more; only switched on and off. */
  readOnly: string;
  /** They stop running and are removed. */
  endOfLife: string;
}

export const rulesEndOfLife: EndOfLife = ruleData.endOfLife;
export const hooksEndOfLife: EndOfLife = hookData.endOfLife;

/** What Auth0 has announced. Whether they have stopped in a tenant cannot be seen from outside. */
export function announcedEnd(kind: 'rule' | 'hook'): string {
  return kind === 'rule'
    ? l10n.t('Auth0 has announced {0} as the day from which Rules no longer run there.', rulesEndOfLife.endOfLife)
    : l10n.t('Auth0 has announced {0} as the day from which Hooks no longer run there.', hooksEndOfLife.endOfLife);
}
