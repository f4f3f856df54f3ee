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
import { locationAt } from './location.ts';
import { skipTrivia } from './trivia.ts';

/** Either a program, or the one anonymous function that a rule is and that no JavaScript program may consist of. */
export type Parsed =
  | { kind: 'program'; program: Program }
  | { kind: 'function'; function: FunctionExpression | ArrowFunctionExpression }
  | { kind: 'error'; message: string; location: SourceLocation; offset: number };

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
      return furthest([...errors, ...(rule ? [rule] : [])]);
    }
  }
}

type ParseError = Extract<Parsed, { kind: 'error' }>;

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
          location: locationAt(source, end),
          offset: end,
        };
  } catch (error) {
    return toError(source, error);
  }
}

/** Throws what is not acorn's SyntaxError. */
function toError(source: string, error: unknown): ParseError {
  if (!(error instanceof SyntaxError) || !('pos' in error) || typeof error.pos !== 'number') {
    throw error;
  }
  const message = error.message.replace(/ \(\d+:\d+\)$/, '');
  return { kind: 'error', message, location: locationAt(source, error.pos), offset: error.pos };
}

/** The attempt that understood most of the source knows best what is wrong with it. */
function furthest(errors: ParseError[]): ParseError {
  return errors.reduce((best, error) => (error.offset > best.offset ? error : best));
}
