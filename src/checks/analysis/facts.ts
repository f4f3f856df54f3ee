import type { Rule, SourceCode } from 'eslint';
import type { Comment } from 'estree';
import { Bindings } from './bindings.ts';
import { type Call, type Node, walk } from './node.ts';
import { type Origin, Origins } from './origins.ts';
import type { ScriptParserServices } from './parser.ts';
import { isFragment, type ScriptNodes, scriptNodesOf } from './script-nodes.ts';
import { Texts } from './texts.ts';

/** What is known about the project around a script. All of it may be missing; then less is found. */
export interface CheckSettings {
  /** Prefix for claim names that have none: `https://example.com/`. */
  namespace?: string | undefined;
  /** A scenario or the project asks for tokens for an API of Auth0, such as the Management API. */
  auth0ApiAudience?: string | undefined;
  /** Trigger that the project binds the Action to. */
  trigger?: string | undefined;
  /** Names of the secrets that the project declares for the script. */
  secrets?: readonly string[] | undefined;
  /** Modules that the project declares as dependencies of the script. */
  modules?: readonly string[] | undefined;
  /** The file is compiled before it is uploaded, so that ES modules are fine. */
  compiled?: boolean | undefined;
  /** `false` leaves out what is only worth knowing: ESLint has no severity below a warning. */
  hints?: boolean | undefined;
}

/** Everything that several rules need to know about one script. Made once for each text. */
export interface Facts {
  script: ScriptNodes;
  code: SourceCode;
  bindings: Bindings;
  origins: Origins;
  texts: Texts;
  settings: CheckSettings;
  /** All calls, in the order of writing. */
  calls: Call[];
  /** All nodes by type, in the order of writing. */
  nodes: <Type extends Node['type']>(type: Type) => Extract<Node, { type: Type }>[];
}

const known = new WeakMap<SourceCode, Facts | null>();

/** Undefined for files that are no scripts for Auth0, and for fragments, about which nothing can be said. */
export function factsOf(context: Rule.RuleContext): Facts | undefined {
  const code = context.sourceCode;
  const found = known.get(code);
  if (found !== undefined) return found ?? undefined;
  const facts = read(code, settingsOf(context));
  known.set(code, facts ?? null);
  return facts;
}

export function settingsOf(context: Rule.RuleContext): CheckSettings {
  return (context.settings['claimActions'] ?? {}) as CheckSettings;
}

/** Places of `await` in functions that are not async. If there are any, the script does not load at all. */
export function awaitsOutsideAsync(code: SourceCode): ScriptParserServices['awaitsOutsideAsync'] {
  return (code.parserServices as Partial<ScriptParserServices>).awaitsOutsideAsync ?? [];
}

function read(code: SourceCode, settings: CheckSettings): Facts | undefined {
  const script = scriptNodesOf(code.ast);
  if (script === undefined || isFragment(script, code.ast.comments as Comment[], code.text)) return undefined;
  if (awaitsOutsideAsync(code).length > 0) return undefined;
  const bindings = new Bindings(code.scopeManager);
  const origins = new Origins(script, bindings);
  const texts = new Texts(code, bindings, origins);
  const byType = new Map<string, Node[]>();
  walk(code.ast, (node) => {
    const same = byType.get(node.type);
    if (same === undefined) byType.set(node.type, [node]);
    else same.push(node);
    return true;
  });
  const nodes = <Type extends Node['type']>(type: Type) => (byType.get(type) ?? []) as Extract<Node, { type: Type }>[];
  return { script, code, bindings, origins, texts, settings, calls: nodes('CallExpression') as Call[], nodes };
}

/** A call of an api method, with the path that was called: `accessToken.setCustomClaim`. */
export interface ApiCall {
  call: Call;
  origin: Origin;
  method: string;
}

const knownApiCalls = new WeakMap<Facts, ApiCall[]>();

/** Calls of api methods under any name, in the order of writing. */
export function apiCalls(facts: Facts): ApiCall[] {
  const found = knownApiCalls.get(facts);
  if (found !== undefined) return found;
  const calls = facts.calls.flatMap((call): ApiCall[] => {
    if (call.callee.type === 'Super') return [];
    return facts.origins
      .of(call.callee)
      .filter(({ root, path }) => root === 'api' && path.length > 0)
      .map((origin) => ({ call, origin, method: origin.path.join('.') }));
  });
  knownApiCalls.set(facts, calls);
  return calls;
}
