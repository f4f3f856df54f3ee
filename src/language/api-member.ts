import * as l10n from '@vscode/l10n';
import type { ApiMethod, ApiParameter } from '../auth0/catalogue/api-method.ts';
import { apiMethods, type Trigger } from '../auth0/catalogue/triggers.ts';
import { availabilitySentences } from './event-member.ts';
import { type Member, type Parameter, property } from './member.ts';
import { shapedMember } from './shaped-member.ts';

/** The `api` object of a trigger: groups such as `accessToken`, and their methods. */
export function apiMember(trigger: Trigger, link: string | undefined): Member {
  const groups = new Map<string, Member[]>();
  for (const method of apiMethods(trigger)) {
    const group = method.method.slice(0, method.method.indexOf('.'));
    groups.set(group, [...(groups.get(group) ?? []), methodMember(method, link)]);
  }
  const documented = (summary: string) => ({ summary, details: [], link });
  const members = [...groups].map(([name, methods]) => {
    const names = methods.map((method) => `\`${method.name}\``).join(', ');
    return property(`api.${name}`, { members: methods, documentation: documented(l10n.t('Methods: {0}.', names)) });
  });
  const summary = l10n.t('What a `{0}` Action can ask Auth0 to do.', trigger.id);
  return property('api', { members, documentation: documented(summary) });
}

function methodMember(method: ApiMethod, link: string | undefined): Member {
  return property(`api.${method.method}`, {
    kind: 'method',
    type: method.returns,
    parameters: method.params.map(parameter),
    result: shapedMember(`${method.method}()`, method.returns),
    deprecated: method.deprecated ?? false,
    documentation: {
      summary: method.effect,
      details: details(method),
      link: method.documented === false ? undefined : link,
    },
  });
}

function parameter(data: ApiParameter): Parameter {
  const limits = [
    data.format ? `${data.format}.` : '',
    data.unit ? `${data.unit}.` : '',
    data.maxLength ? l10n.t('At most {0} characters.', data.maxLength) : '',
    data.maxBytes ? l10n.t('At most {0} bytes.', data.maxBytes) : '',
    data.minItems ? l10n.t('At least {0} entry.', data.minItems) : '',
    data.maxItems ? l10n.t('At most {0} entries.', data.maxItems) : '',
    data.maxTake ? l10n.t('`take` is at most {0}.', data.maxTake) : '',
    data.pattern ? l10n.t('Must match `{0}`.', data.pattern) : '',
    data.notes ?? '',
  ];
  return {
    name: data.name,
    type: data.type,
    optional: data.optional ?? false,
    note: limits.filter((limit) => limit !== '').join(' '),
    value: shapedMember(data.name, data.type),
  };
}

function details(method: ApiMethod): string[] {
  const paragraphs: string[] = [];
  if (method.notes) paragraphs.push(method.notes);
  if (method.throwsWhen) paragraphs.push(l10n.t('Throws when: {0}.', method.throwsWhen.join('; ')));
  if (method.abortsWhen) paragraphs.push(l10n.t('Aborts when {0}.', method.abortsWhen.join('; ')));
  if (method.errorCodes)
    paragraphs.push(l10n.t('Error codes: {0}.', method.errorCodes.map((code) => `\`${code}\``).join(', ')));
  if (method.onlyIn) paragraphs.push(l10n.t('Only in: {0}.', method.onlyIn.join(', ')));
  if (method.async) paragraphs.push(l10n.t('Asynchronous: use `await`.'));
  if (method.extraArgsIgnored) paragraphs.push(l10n.t('Further arguments are ignored.'));
  paragraphs.push(...availabilitySentences(method.availability));
  if (method.documented === false) paragraphs.push(l10n.t("Not in Auth0's documentation."));
  if (method.confirmed === false) paragraphs.push(l10n.t('Not confirmed.'));
  return paragraphs;
}
