import * as realm from '../realm/intrinsics.ts';
import type { RunContext } from './run-context.ts';

const mostNames = 5;
const mostChars = 100;

/**
 * Rules put a claim into a token by an assignment; `api.idToken.plan = 'gold'` of an Action puts it nowhere, and nothing
 * fails. What is there besides methods when the handler has ended was assigned. Costs nothing before that, and shows
 * the script nothing: the objects of `api` stay ordinary ones. They are taken before the script runs, so that
 * no object of its making is looked at, and no code of it runs.
 */
export function watchAssignedClaims(api: Record<string, unknown>, { core }: RunContext): { tell(): void } {
  const idToken = namespaceOf(api, 'idToken');
  const accessToken = namespaceOf(api, 'accessToken');
  const tell = (name: string, namespace: object | undefined) => {
    const assigned = namespace === undefined ? '' : assignedTo(namespace);
    if (assigned !== '') {
      core.note(
        'assigned-claim',
        `The script assigned to api.${name} (${assigned}), which puts nothing into the token: only setCustomClaim does.`,
      );
    }
  };
  return {
    tell() {
      tell('idToken', idToken);
      tell('accessToken', accessToken);
    },
  };
}

function namespaceOf(api: Record<string, unknown>, name: string): object | undefined {
  const namespace = realm.hasOwn(api, name) ? api[name] : undefined;
  return typeof namespace === 'object' && namespace !== null ? namespace : undefined;
}

/** The names, as text for people; empty if there are none. */
function assignedTo(namespace: object): string {
  const names = realm.keys(namespace);
  let text = '';
  for (let index = 0, found = 0; index < names.length && found < mostNames; index++) {
    const name = names[index] ?? '';
    const property = realm.getOwnPropertyDescriptor(namespace, name);
    // A getter is not asked, and a function is a helper that the script has put there.
    if (property !== undefined && realm.hasOwn(property, 'value') && typeof property.value !== 'function') {
      text += `${found === 0 ? '' : ', '}"${realm.slice(name, 0, mostChars)}"`;
      found++;
    }
  }
  return text;
}
