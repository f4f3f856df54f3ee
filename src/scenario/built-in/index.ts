import { findTrigger } from '../../auth0/catalogue/triggers.ts';
import { eventTriggerOf } from '../event-trigger.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import type { Scenario, ScenarioFile } from '../scenario.ts';
import credentialsExchange from './credentials-exchange.json' with { type: 'json' };
import customEmailProvider from './custom-email-provider.json' with { type: 'json' };
import customPhoneProvider from './custom-phone-provider.json' with { type: 'json' };
import customTokenExchange from './custom-token-exchange.json' with { type: 'json' };
import eventStream from './event-stream.json' with { type: 'json' };
import passwordResetPostChallenge from './password-reset-post-challenge.json' with { type: 'json' };
import postChangePassword from './post-change-password.json' with { type: 'json' };
import postLogin from './post-login.json' with { type: 'json' };
import postUserRegistration from './post-user-registration.json' with { type: 'json' };
import preUserRegistration from './pre-user-registration.json' with { type: 'json' };
import sendPhoneMessage from './send-phone-message.json' with { type: 'json' };
import signupPostIdentifier from './signup-post-identifier.json' with { type: 'json' };

/** `Scenario.source` of what comes with the product. */
export const BUILT_IN = 'built-in';

export interface BuiltInScenario {
  name: string;
  title: string;
  /** The situation, in one sentence. */
  description: string;
}

// A test holds every file against the schema of scenario files; the compiler sees only widened literals.
const filesByTrigger = {
  'post-login': postLogin,
  'credentials-exchange': credentialsExchange,
  'pre-user-registration': preUserRegistration,
  'post-user-registration': postUserRegistration,
  'post-change-password': postChangePassword,
  'send-phone-message': sendPhoneMessage,
  'password-reset-post-challenge': passwordResetPostChallenge,
  'custom-phone-provider': customPhoneProvider,
  'custom-email-provider': customEmailProvider,
  'custom-token-exchange': customTokenExchange,
  'event-stream': eventStream,
  'signup-post-identifier': signupPostIdentifier,
} as unknown as Record<string, Record<string, ScenarioFile>>;

/** The situations that come with the product for a script of this trigger, the typical one first. */
export function builtInScenarios(scriptTrigger: string): BuiltInScenario[] {
  return Object.entries(filesOf(scriptTrigger)).map(([name, { title, description }]) => ({
    name,
    title: title ?? name,
    description: description ?? '',
  }));
}

/** A built-in scenario of a trigger (also `rule` and the points of hooks); undefined if there is none of that name. */
export function builtInScenario(scriptTrigger: string, name: string): Scenario | undefined {
  const files = filesOf(scriptTrigger);
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (file === undefined) {
    return undefined;
  }
  const origin = { name, source: BUILT_IN, trigger: scriptTrigger };
  const base = file.base === undefined ? undefined : builtInScenario(scriptTrigger, file.base);
  const required = findTrigger(eventTriggerOf(scriptTrigger))?.minimalEvent;
  const withEvent = name === 'minimal' && required ? { event: required, ...file } : file;
  return resolveScenario(structuredClone(withEvent), origin, base);
}

function filesOf(scriptTrigger: string): Record<string, ScenarioFile> {
  const trigger = eventTriggerOf(scriptTrigger);
  return Object.hasOwn(filesByTrigger, trigger) ? (filesByTrigger[trigger] ?? {}) : {};
}
