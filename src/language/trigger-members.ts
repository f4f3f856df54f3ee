import * as l10n from '@vscode/l10n';
import { findTrigger } from '../auth0/catalogue/triggers.ts';
import { apiMember } from './api-member.ts';
import { eventMember } from './event-member.ts';
import type { Member } from './member.ts';

/** The objects that a handler of one trigger is called with. */
export interface TriggerMembers {
  event: Member;
  api: Member;
}

const made = new Map<string, TriggerMembers | undefined>();

/** Members for a trigger id such as `post-login`; undefined for an id without a public reference. */
export function membersOf(trigger: string): TriggerMembers | undefined {
  if (!made.has(trigger)) made.set(trigger, make(trigger));
  return made.get(trigger);
}

function make(id: string): TriggerMembers | undefined {
  const trigger = findTrigger(id);
  if (!trigger?.event) return undefined;
  const event = eventMember('event', trigger.event, trigger.documentation.event);
  event.documentation.summary = l10n.t('What happened, for the `{0}` trigger.', id);
  event.documentation.details = [l10n.t('Changing it has no effect on tokens: ask for changes through `api`.')];
  return { event, api: apiMember(trigger, trigger.documentation.api) };
}
