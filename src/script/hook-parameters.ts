import { type HookPoint, hookPoints, phoneMessageHook, type TokenlessHookPoint } from '../auth0/catalogue/rules.ts';
import { usualCallback, usualContext } from './rule-parameters.ts';

/** What people call the parameters of Hooks, by the names that Auth0's templates give them. */
const usual: Readonly<Record<string, RegExp>> = {
  client: /^_*(?:client|app|application)$/i,
  scope: /^_*scopes?$/i,
  audience: /^_*(?:audience|aud)$/i,
  recipient: /^_*(?:recipient|to|phone|phoneNumber)$/i,
  text: /^_*(?:text|message)$/i,
  context: usualContext,
  cb: usualCallback,
};

/** The points that are told by the names of what their Hooks take: those of a registration take what Rules take. */
const told: readonly TokenlessHookPoint[] = [...hookPoints, phoneMessageHook];

/** The point whose Hooks have parameters of these names. */
export function hookPointOfNames(names: readonly string[]): string | undefined {
  return told.find(({ parameters }) => parameters.length === names.length && takes(parameters, names))?.id;
}

/** The same, of those whose input is known. The callback may be missing, in a Hook that is being written. */
export function knownHookPoint(names: readonly string[]): HookPoint | undefined {
  return hookPoints.find(({ parameters }) => {
    const missing = parameters.length - names.length;
    return (missing === 0 || missing === 1) && takes(parameters, names);
  });
}

/** No two parts of it match the same, and no list begins in another: the time grows with the text. */
const parameterList = /\(([\w$\s,]*)\)\s*(?:\{|=>)/g;

/** Whether some function in a text has parameters that `isOfHook` knows. */
export function mentionsHook(text: string, isOfHook: (names: string[]) => boolean): boolean {
  return [...text.matchAll(parameterList)].some(([, list = '']) =>
    isOfHook(list.split(',').map((name) => name.trim())),
  );
}

/** The first says what the Hook is about; more than half of all have their usual names. */
function takes(parameters: readonly string[], names: readonly string[]): boolean {
  const isUsual = (name: string, index: number) => usual[name]?.test(names[index] ?? '') === true;
  const [first = ''] = parameters;
  return isUsual(first, 0) && parameters.filter(isUsual).length > parameters.length / 2;
}
