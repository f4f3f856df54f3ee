import * as l10n from '@vscode/l10n';
import type { AnyNode, Function as FunctionNode } from 'acorn';
import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { numberText } from '../auth0/number-text.ts';
import { declaredTrigger } from './declared-trigger.ts';
import { type Export, exportsOf } from './exports.ts';
import { hookPointOf } from './hook-point.ts';
import { keywordsIn, maskKeywords } from './keywords.ts';
import { MAX_SCRIPT_LENGTH } from './limits.ts';
import { locationOf } from './location.ts';
import { nearMissMessage } from './near-miss.ts';
import { noHandlerMessage, noScript } from './no-script.ts';
import { isFunction } from './nodes.ts';
import { type Parsed, type ParseError, parseScript } from './parse.ts';
import { parameterNames } from './patterns.ts';
import { isRuleFunction } from './rule-function.ts';
import type { Handler, NoScript, Script } from './script.ts';
import { compilerSyntaxAt, readStripError, type StripError } from './strip-error.ts';
import { usageOf } from './usage.ts';

export interface ReadOptions {
  /** Blanks out types, keeping positions: Node's `module.stripTypeScriptTypes`. Needed for `.ts` files. */
  stripTypes?: (source: string) => string;
}

/** Reads a script without running it: never throws for what is in the file. */
export function readScript(file: string, source: string, options: ReadOptions = {}): Script | NoScript {
  if (source.length > MAX_SCRIPT_LENGTH) {
    const size = numberText(source.length);
    const message = l10n.t('This file has {0} characters: no script for Auth0, which takes 100 kB.', size);
    return noScript(file, 'too-large', message);
  }
  if (source.includes('\0')) {
    return noScript(file, 'binary', l10n.t('No handler found: this is a binary file, not a script.'));
  }
  if (source.trim() === '') {
    return noScript(file, 'empty', l10n.t('No handler found: the file is empty.'));
  }
  const masked = maskKeywords(source);
  const code = isTypeScript(file) ? withoutTypes(file, masked, options) : masked;
  if (typeof code !== 'string') {
    return code;
  }
  try {
    return readCode(file, source, code);
  } catch (error) {
    if (error instanceof RangeError) {
      return noScript(file, 'too-large', l10n.t('This file is nested too deeply to be read.'));
    }
    throw error;
  }
}

/** `code` is the source with everything blanked out that is not JavaScript. */
function readCode(file: string, source: string, code: string): Script | NoScript {
  const parsed = parseScript(code);
  if (parsed.kind === 'error') {
    const stopped = isTypeScript(file) ? compilerSyntaxAt(code, parsed.offset) : undefined;
    return stopped ? compilerNeeded(file, stopped) : syntaxError(file, parsed);
  }

  const exported = parsed.kind === 'program' ? exportsOf(parsed.program) : [];
  const found = action(exported) ?? hook(exported) ?? rule(parsed, exported);
  if (found === undefined) {
    const nearMiss = nearMissMessage({ parsed, exported, source, isTypeScript: isTypeScript(file) });
    if (nearMiss !== undefined) return noScript(file, 'no-handler', nearMiss, { saysLookedFor: true });
    const { message, ...details } = noHandlerMessage({
      exported: exported.map(({ name }) => name),
      declared: declaredFunctions(parsed),
      rule: exported.find(
        ({ name, value }) => name !== '' && value && isFunction(value) && isRuleFunction(value, false),
      )?.name,
      isBetaAction: exported.some(({ name, value }) => name === '' && value && isFunction(value) && value.async),
      declaredTrigger: declaredTrigger(file, source),
    });
    return noScript(file, 'no-handler', message, details);
  }
  const keywords = keywordsIn(source);
  const masked = maskKeywords(source);
  const usage = usageOf(parsed.kind === 'program' ? parsed.program : parsed.function, {
    kind: found.kind,
    trigger: found.trigger,
    parameters: found.handlers.map((handler) => handler.parameters),
    isFilledIn: (start, end) => keywords.length > 0 && source.slice(start, end) !== masked.slice(start, end),
  });
  return {
    file,
    ...found,
    ...usage,
    ...(keywords.length === 0 ? {} : { keywords }),
  };
}

type Found = Pick<Script, 'kind' | 'trigger' | 'handlers'>;

function action(exported: readonly Export[]): Found | undefined {
  const handlers = exported.flatMap(({ name, at, value }) => {
    const trigger = triggerOfHandler(name);
    return trigger ? [handler(name, trigger.id, at, value)] : [];
  });
  const [first] = handlers;
  return first && { kind: 'action', trigger: first.trigger, handlers };
}

/** A hook is one exported function with a callback. */
function hook(exported: readonly Export[]): Found | undefined {
  const value = exported.find(({ name }) => name === '')?.value;
  if (value === undefined || !isFunction(value)) {
    return undefined;
  }
  const id = hookPointOf(value);
  return id === undefined ? undefined : { kind: 'hook', trigger: id, handlers: [handler('', id, value, value)] };
}

function rule(parsed: Exclude<Parsed, { kind: 'error' }>, exported: readonly Export[]): Found | undefined {
  const alone = parsed.kind === 'function' ? parsed.function : onlyFunction(parsed.program.body);
  const whole = exported.find(({ name }) => name === '')?.value;
  const isAnonymous = parsed.kind === 'function' || alone?.type === 'ArrowFunctionExpression';
  if (alone && isRuleFunction(alone, isAnonymous)) {
    return { kind: 'rule', trigger: 'rule', handlers: [handler('', 'rule', alone as AnyNode, alone)] };
  }
  return whole && isFunction(whole) && isRuleFunction(whole, false)
    ? { kind: 'rule', trigger: 'rule', handlers: [handler('', 'rule', whole, whole)] }
    : undefined;
}

/** The one function that a file consists of. */
function onlyFunction(body: readonly AnyNode[]): (FunctionNode & AnyNode) | undefined {
  const [first, ...others] = body.filter((it) => it.type !== 'EmptyStatement' && !isDirective(it));
  if (others.length > 0) {
    return undefined;
  }
  const node = first?.type === 'ExpressionStatement' ? first.expression : first;
  return node && isFunction(node) ? node : undefined;
}

function isDirective(node: AnyNode): boolean {
  return node.type === 'ExpressionStatement' && node.directive !== undefined && node.directive !== null;
}

function handler(name: string, trigger: string, at: AnyNode, value: AnyNode | FunctionNode | undefined): Handler {
  const fn = value && isFunction(value as AnyNode) ? (value as FunctionNode) : undefined;
  return {
    name,
    trigger,
    location: locationOf(at),
    parameters: fn ? parameterNames(fn) : [],
  };
}

function declaredFunctions(parsed: Exclude<Parsed, { kind: 'error' }>): string[] {
  const body = parsed.kind === 'program' ? parsed.program.body : [];
  return body.flatMap((it) => {
    if (it.type === 'FunctionDeclaration') {
      return [it.id.name];
    }
    return it.type === 'VariableDeclaration'
      ? it.declarations.flatMap(({ id, init }) =>
          id.type === 'Identifier' && init && isFunction(init) ? [id.name] : [],
        )
      : [];
  });
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file);
}

/** The JavaScript in a TypeScript file, or why it cannot be read. */
function withoutTypes(file: string, source: string, { stripTypes }: ReadOptions): string | NoScript {
  if (stripTypes === undefined) {
    const message = l10n.t(
      'TypeScript cannot be read here. Compile it to CommonJS for ES2017 or later and open the result.',
    );
    return noScript(file, 'syntax-error', message);
  }
  try {
    return stripTypes(source);
  } catch (error) {
    const stopped = readStripError(error, source);
    return stopped.needsCompiler ? compilerNeeded(file, stopped) : syntaxError(file, stopped);
  }
}

function compilerNeeded(file: string, { message, location }: StripError): NoScript {
  return noScript(file, 'syntax-error', message, { location, needsCompiler: true });
}

function syntaxError(file: string, { message: parserMessage, location, advice }: Omit<ParseError, 'kind' | 'offset'>) {
  const what = l10n.t('Syntax error at {0}:{1}: {2}.', location.line, location.column, parserMessage);
  const message = advice === undefined ? what : `${what} ${advice}`;
  return noScript(file, 'syntax-error', message, { location, parserMessage, ...(advice !== undefined && { advice }) });
}
