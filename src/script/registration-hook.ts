import { ruleContext } from '../auth0/catalogue/rules.ts';

/** Members of `context` that other callbacks' second arguments hardly have. */
const tellingMembers = new Set(
  Object.keys(ruleContext.properties ?? {}).filter(
    (name) => !['request', 'connection', 'stats', 'tenant'].includes(name),
  ),
);

/** What a function does with `context` and its callback, as far as it tells a rule from a hook. */
export interface UseOfParameters {
  /** Names of the members of `context` that it reads or writes. */
  members: string[];
  /** The arguments of each call of the callback, by name; empty where one is no plain name. */
  answers: string[][];
}

/**
 * Hooks before and after the registration of a user take what rules take, but they are exported and answer in their own
 * way: `cb()`, `cb(null, { user })`. Rules are exported too, for tests and in modules; what they use tells them apart,
 * and where that says nothing, the name that Auth0's own templates give the callback: `callback` in rules, `cb` in hooks.
 */
export function isRegistrationHook(names: readonly string[], use: UseOfParameters): boolean {
  if (looksLikeARule(names, use)) return false;
  const [user, , callback] = names;
  const isAnswer = use.answers.some((given) => given.length === 0 || (given.length === 2 && given[1] !== user));
  return isAnswer || callback !== 'callback';
}

/** Whether a function uses its parameters as only rules do: `context.idToken`, `callback(null, user, context)`. */
export function looksLikeARule([user, context]: readonly string[], { members, answers }: UseOfParameters): boolean {
  return (
    members.some((name) => tellingMembers.has(name)) ||
    answers.some((given) => given.length === 3 && given[1] === user && given[2] === context)
  );
}
