import type { JsonObject } from '../json.ts';
import type { ApiMethod } from './api-method.ts';
import credentialsExchange from './data/triggers/credentials-exchange.json' with { type: 'json' };
import customEmailProvider from './data/triggers/custom-email-provider.json' with { type: 'json' };
import customPhoneProvider from './data/triggers/custom-phone-provider.json' with { type: 'json' };
import customTokenExchange from './data/triggers/custom-token-exchange.json' with { type: 'json' };
import eventStream from './data/triggers/event-stream.json' with { type: 'json' };
import loginPostIdentifier from './data/triggers/login-post-identifier.json' with { type: 'json' };
import passwordHashMigration from './data/triggers/password-hash-migration.json' with { type: 'json' };
import passwordResetPostChallenge from './data/triggers/password-reset-post-challenge.json' with { type: 'json' };
import postChangePassword from './data/triggers/post-change-password.json' with { type: 'json' };
import postLogin from './data/triggers/post-login.json' with { type: 'json' };
import postUserRegistration from './data/triggers/post-user-registration.json' with { type: 'json' };
import preUserRegistration from './data/triggers/pre-user-registration.json' with { type: 'json' };
import sendPhoneMessage from './data/triggers/send-phone-message.json' with { type: 'json' };
import signupPostIdentifier from './data/triggers/signup-post-identifier.json' with { type: 'json' };
import { documentationUrl } from './documentation.ts';
import type { EventField } from './event-field.ts';

/** A point of Auth0's flows that Actions can be bound to. */
export interface Trigger {
  id: string;
  label: string;
  /** `false`: listed by the Management API, but handler, event and api are wholly or partly not public. */
  confirmed: boolean;
  /** Current version first; none if nothing is known. */
  versions: TriggerVersion[];
  handlers: TriggerHandler[];
  /** The flow waits for the Action and can be stopped by it. */
  blocking: boolean;
  /** How it is called where it is neither blocking nor fire-and-forget. */
  delivery?: string;
  /** What an Action is bound to: the flow, one entity (profile, stream), or the tenant. */
  binding?: 'trigger' | 'entity' | 'tenant';
  bindingNotes?: string;
  maxActions?: number;
  /** When it runs, one or two sentences. */
  runs?: string;
  tokensThatCanBeChanged: TokenKind[];
  /** Names in the `@param` comments of the dashboard's templates: event, api. */
  jsdocTypeNames?: string[];
  /** Module of Auth0's own types. */
  officialTypesImport?: string;
  /** `POST_LOGIN`, as in templates of the marketplace. */
  marketplaceEnum?: string;
  /** Undefined if nothing is known of the event. */
  event?: EventField;
  /** An event with its required fields only. Synthetic values. */
  minimalEvent?: JsonObject;
  /** What the sample of the dashboard's Test tab looks like. */
  dashboardTestSample?: string;
  api: ApiMethod[];
  undocumentedApi: { method: string; notes: string }[];
  notes?: string;
  /** Documentation pages of the event and of the api. */
  documentation: { event?: string; api?: string };
}

export type TokenKind = 'accessToken' | 'idToken';

export interface TriggerVersion {
  id: string;
  status: 'current' | 'deprecated' | 'beta';
  /** `return-value`: old beta shape that returns its changes; it has no `api` object. */
  signature?: 'return-value';
  notes?: string;
}

export interface TriggerHandler {
  name: string;
  required: boolean;
  /** `false`: accepted by Auth0's harness, not in its documentation. */
  documented?: boolean;
  /** `false`: inferred, no source found. */
  confirmed?: boolean;
  notes?: string;
}

/** A trigger's file in `data/triggers`. */
interface TriggerData extends Partial<Omit<Trigger, 'id' | 'event' | 'minimalEvent' | 'documentation'>> {
  id: string;
  event: EventField | null;
  minimalSample?: JsonObject;
  sources: string[];
}

// The files are checked against these shapes by the catalogue's tests; the compiler sees only widened literals.
const data = [
  postLogin,
  credentialsExchange,
  preUserRegistration,
  postUserRegistration,
  postChangePassword,
  sendPhoneMessage,
  passwordResetPostChallenge,
  customPhoneProvider,
  customEmailProvider,
  customTokenExchange,
  eventStream,
  signupPostIdentifier,
  loginPostIdentifier,
  passwordHashMigration,
] as unknown as TriggerData[];

/** All triggers that the Management API knows, the documented ones first. */
export const triggers: readonly Trigger[] = data.map(toTrigger);

/** Ids of triggers with a known handler. */
export const triggerIds: readonly string[] = triggers.filter((it) => it.handlers.length > 0).map((it) => it.id);

const byId = new Map(triggers.map((trigger) => [trigger.id, trigger]));
const byHandler = new Map(triggers.flatMap((trigger) => trigger.handlers.map(({ name }) => [name, trigger] as const)));

/** Names of all handlers of all triggers. Each belongs to one trigger. */
export const handlerNames: readonly string[] = [...byHandler.keys()];

export function findTrigger(id: string): Trigger | undefined {
  return byId.get(id);
}

/** The trigger whose Actions export a handler of this name. */
export function triggerOfHandler(name: string): Trigger | undefined {
  return byHandler.get(name);
}

/** The version that new Actions get; undefined if nothing is known of the trigger. */
export function currentVersion(trigger: Trigger): string | undefined {
  return trigger.versions[0]?.id;
}

/** Methods of `api` in one version of a trigger; the current version if none is given. */
export function apiMethods(trigger: Trigger, version = currentVersion(trigger)): ApiMethod[] {
  return trigger.api.filter((method) =>
    method.versions === undefined ? version === currentVersion(trigger) : method.versions.includes(version ?? ''),
  );
}

export function findApiMethod(trigger: Trigger, path: string): ApiMethod | undefined {
  return trigger.api.find(({ method }) => method === path);
}

/** Whether a handler goes on after a redirect, a Form or a challenge. */
export function isContinueHandler(name: string): boolean {
  return name.startsWith('onContinue');
}

function toTrigger(read: TriggerData): Trigger {
  const { event, minimalSample, sources, ...rest } = read;
  const pages = sources.map(documentationUrl).filter((url) => url !== undefined);
  const eventPage = pages.find((url) => url.endsWith('-event-object'));
  const apiPage = pages.find((url) => url.endsWith('-api-object'));
  return {
    ...rest,
    label: read.label ?? read.id,
    confirmed: read.confirmed ?? true,
    versions: read.versions ?? [],
    handlers: read.handlers ?? [],
    blocking: read.blocking ?? false,
    tokensThatCanBeChanged: read.tokensThatCanBeChanged ?? [],
    api: read.api ?? [],
    undocumentedApi: read.undocumentedApi ?? [],
    ...(event === null ? {} : { event }),
    ...(minimalSample === undefined ? {} : { minimalEvent: minimalSample }),
    documentation: {
      ...(eventPage === undefined ? {} : { event: eventPage }),
      ...(apiPage === undefined ? {} : { api: apiPage }),
    },
  };
}
