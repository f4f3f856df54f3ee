import { findTrigger } from '../auth0/catalogue/triggers.ts';
import { builtInScenarios } from './built-in/index.ts';
import { eventTriggerOf } from './event-trigger.ts';
import { madeUpValue } from './made-up.ts';

export interface NewScenarioOptions {
  /** A built-in scenario or a file to start from; the typical one unless given. */
  base?: string;
  /** Names that the script reads; each gets a made-up value. */
  secrets?: readonly string[];
}

/**
 * The text of a new scenario file for scripts of `trigger` (also `rule` and the points of hooks): short, with comments
 * that say what can be changed. The file's `trigger` chooses the part of the JSON schema that the editor uses for it.
 */
export function newScenarioText(trigger: string, title: string, options: NewScenarioOptions = {}): string {
  const { base = 'typical', secrets = [] } = options;
  const eventTrigger = eventTriggerOf(trigger);
  const bases = builtInScenarios(trigger).map(({ name }) => name);
  const isM2m = eventTrigger === 'credentials-exchange';
  const hasTokens = (findTrigger(eventTrigger)?.tokensThatCanBeChanged.length ?? 0) > 0;
  const request = isM2m
    ? '{ "audience": "https://api.example.com", "scope": "read:reports" }'
    : '{ "grant": "authorization_code", "audience": "https://api.example.com", "scope": "openid profile email" }';
  const [key, source] = trigger === 'rule' ? ['configuration', 'configuration'] : ['secrets', 'event.secrets'];
  const values = Object.fromEntries(secrets.map((name) => [name, madeUpValue(name)]));
  const fakes = JSON.stringify(values, undefined, 2).replaceAll('\n', '\n  ');
  return `{
  "title": ${JSON.stringify(title)},
  "trigger": ${JSON.stringify(trigger)},

  // The event starts as a built-in one: ${bases.join(', ')}.
  // Or as another file: "./other.event.json".
  "base": ${JSON.stringify(base)},

  // What is different here. null removes a field. An event from the dashboard's Test tab fits, too.
  "event": ${exampleEvent(eventTrigger)},
${hasTokens ? `\n  // What the application asks for. Changes the event and the tokens together.\n  "request": ${request},\n` : ''}
  // Made-up values for what the script reads from ${source}.
  "${key}": ${fakes}

  // Answers to requests of the script:
  // "http": [{ "url": "https://api.example.com/*", "status": 200, "body": {} }]
}
`;
}

function exampleEvent(trigger: string): string {
  if (trigger === 'post-login') {
    return '{\n    "user": { "app_metadata": { "plan": "free" } }\n  }';
  }
  if (trigger === 'credentials-exchange') {
    return '{\n    "client": { "metadata": { "tier": "gold" } }\n  }';
  }
  return '{}';
}
