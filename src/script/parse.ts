import * as l10n from '@vscode/l10n';
import {
  type AnyNode,
  type ArrowFunctionExpression,
  type FunctionExpression,
  type Options,
  type Program,
  parse,
  parseExpressionAt,
} from 'acorn';
import type { SourceLocation } from '../auth0/effect.ts';
import { adviceOnBrackets } from './brackets.ts';
import { locationAt } from './location.ts';
import { adviceAfterRule } from './lone-function.ts';
import { syntaxAdvice } from './syntax-advice.ts';
import { skipTrivia } from './trivia.ts';

/** Either a program, or the one anonymous function that a rule is and that no JavaScript program may consist of. */
export type Parsed =
  | { kind: 'program'; program: Program }
  | { kind: 'function'; function: FunctionExpression | ArrowFunctionExpression }
  | ParseError;

export interface ParseError {
  kind: 'error';
  /** What the parser says, without the place. */
  message: string;
  /** What to do about it, in whole sentences. */
  advice?: string;
  location: SourceLocation;
  offset: number;
}

const options: Options = { ecmaVersion: 'latest', sourceType: 'commonjs', allowHashBang: true, locations: true };

/** Parses a script as Auth0 loads it: CommonJS, or one function. ES modules parse too. */
export function parseScript(source: string): Parsed {
  try {
    return { kind: 'program', program: parse(source, options) };
  } catch (commonJsError) {
    const rule = parseFunction(source);
    if (rule?.kind === 'function') {
      return rule;
    }
    try {
      return { kind: 'program', program: parse(source, { ...options, sourceType: 'module' }) };
    } catch (moduleError) {
      const errors = [commonJsError, moduleError].map((error) => toError(source, error));
      return withAdvice(source, furthest([...errors, ...(rule ? [rule] : [])]));
    }
  }
}

const startOfFunction = /(?:async\s+)?(?:function\b|\()/y;

/** Undefined if the source does not start with a function expression. */
function parseFunction(source: string): Extract<Parsed, { kind: 'function' | 'error' }> | undefined {
  startOfFunction.lastIndex = skipTrivia(source);
  if (!startOfFunction.test(source)) {
    return undefined;
  }
  try {
    const expression = parseExpressionAt(source, 0, options) as AnyNode;
    if (expression.type !== 'FunctionExpression' && expression.type !== 'ArrowFunctionExpression') {
      return undefined;
    }
    let end = skipTrivia(source, expression.end);
    while (source[end] === ';') {
      end = skipTrivia(source, end + 1);
    }
    return end === source.length
      ? { kind: 'function', function: expression }
      : {
          kind: 'error',
          message: l10n.t('A rule is one function, with no code after it'),
          advice: adviceOnBrackets(source, end, options) ?? adviceAfterRule(source, end),
          location: locationAt(source, end),
          offset: end,
        };
  } catch (error) {
    return toError(source, error);
  }
}

/** What acorn says of code that is nested too deeply for it. */
export const NO_STACK = 'Not enough stack space to parse input';

/** Throws what is not acorn's SyntaxError; a RangeError for what is nested too deeply. */
function toError(source: string, error: unknown): ParseError {
  if (!(error instanceof SyntaxError) || !('pos' in error) || typeof error.pos !== 'number') {
    throw error;
  }
  const message = error.message.replace(/ \(\d+:\d+\)$/, '');
  if (message === NO_STACK) {
    throw new RangeError(message);
  }
  const offset = error.pos;
  const named = message === 'Unexpected token' ? `${message.replace(/token$/, '')}${textAt(source, offset)}` : message;
  return { kind: 'error', message: named, location: locationAt(source, offset), offset };
}

/** What V8 would call the text that no program goes on with. */
function textAt(source: string, offset: number): string {
  const rest = source.slice(offset, offset + 40);
  if (rest.trim() === '') return 'end of input';
  return `token ${/^(?:[\w$]+|=>|.)/u.exec(rest)?.[0] ?? ''}`;
}

function withAdvice(source: string, error: ParseError): ParseError {
  const advice = error.advice ?? syntaxAdvice(source, error.offset, error.message, options);
  return advice === undefined ? error : { ...error, advice };
}

/** The attempt that understood most of the source knows best what is wrong with it. */
function furthest(errors: ParseError[]): ParseError {
  return errors.reduce((best, error) => (error.offset > best.offset ? error : best));
}
