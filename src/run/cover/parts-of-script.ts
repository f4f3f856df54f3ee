import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, SwitchCase } from 'acorn';
import { simple } from 'acorn-walk';
import type { Steps } from '../../auth0/steps.ts';
import { parseScript } from '../../script/parse.ts';
import { byPlace, innermostOf, type Range } from './ranges.ts';
import type { BranchKind } from './script-coverage.ts';
import { sorted } from './sorted.ts';

/** Statements, or branches, that are looked at in one step. */
const perStep = 1000;

export interface BranchPart extends Range {
  kind: BranchKind;
  /** Offset whose count is that of the branch. */
  counted: number;
  /** For an `else` that is not written: offset of the `if` branch, whose count is taken off that of the statement. */
  insteadOf?: number;
}

export interface StatementPart extends Range {
  branches: BranchPart[];
}

export interface FunctionPart extends Range {
  name: string;
  /** Offset inside its body. */
  counted: number;
}

export interface Parts {
  statements: StatementPart[];
  functions: FunctionPart[];
}

/** The statements, branches and functions of a script, as a reader of coverage counts them; none if it does not parse. Only parsing and the walk through what it gave are steps of their own length. */
export function* partsOfScript(source: string): Steps<Parts> {
  const parsed = parseScript(source);
  if (parsed.kind === 'error') return { statements: [], functions: [] };
  yield;
  const found: StatementPart[] = [];
  const functions: FunctionPart[] = [];
  /** Branches of statements, by the place of the statement, and those of expressions. */
  const ofStatements = new Map<number, BranchPart[]>();
  const ofExpressions: BranchPart[] = [];
  const addFunction = (node: FunctionNode): void => {
    const { body } = node;
    functions.push({ ...headOf(node, body), name: 'id' in node && node.id ? node.id.name : '', counted: body.start });
    if (body.type !== 'BlockStatement') found.push({ start: body.start, end: body.end, branches: [] });
  };
  simple(parsed.kind === 'program' ? parsed.program : parsed.function, {
    Statement(node: AnyNode) {
      if (!noStatements.has(node.type)) found.push(statementOf(node));
    },
    IfStatement(node) {
      const { start, consequent, alternate } = node;
      const notWritten = { ...headOf(node, consequent), counted: start, insteadOf: consequent.start };
      const otherwise: BranchPart = alternate ? branch('else', alternate) : { ...notWritten, kind: 'else' };
      ofStatements.set(start, [branch('if', consequent), otherwise]);
    },
    SwitchStatement({ start, cases }) {
      ofStatements.set(start, cases.map(caseBranch));
    },
    ConditionalExpression({ consequent, alternate }) {
      ofExpressions.push(branch('then', consequent), branch('otherwise', alternate));
    },
    LogicalExpression({ right }) {
      ofExpressions.push(branch('right-side', right));
    },
    FunctionDeclaration: (node) => addFunction(node as FunctionNode),
    FunctionExpression: (node) => addFunction(node as FunctionNode),
    ArrowFunctionExpression: addFunction,
  });
  yield;
  const statements = yield* sorted(found, byPlace);
  for (const [index, { start, branches }] of statements.entries()) {
    for (const part of ofStatements.get(start) ?? []) branches.push(part);
    if (index % perStep === 0) yield;
  }
  const statementAt = yield* innermostOf(statements);
  for (const [index, part] of ofExpressions.entries()) {
    statementAt(part.start)?.branches.push(part);
    if (index % perStep === 0) yield;
  }
  return { statements, functions: yield* sorted(functions, byPlace) };
}

type FunctionNode = (FunctionDeclaration | FunctionExpression | ArrowFunctionExpression) & { body: AnyNode };

const noStatements = new Set([
  'BlockStatement',
  'EmptyStatement',
  'FunctionDeclaration',
  'LabeledStatement',
  'TryStatement',
]);

/** A statement with a body counts as its head: the body has statements of its own. */
function statementOf(node: AnyNode): StatementPart {
  const body = bodyOf(node);
  return { ...(body ? headOf(node, body) : { start: node.start, end: node.end }), branches: [] };
}

function bodyOf(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'IfStatement':
      return node.consequent;
    case 'SwitchStatement':
      return node.cases[0];
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
      return node.body;
    default:
      return undefined;
  }
}

function headOf(node: AnyNode, body: AnyNode): Range {
  return { start: node.start, end: Math.max(node.start + 1, body.start) };
}

function branch(kind: BranchKind, { start, end }: AnyNode): BranchPart {
  return { kind, start, end, counted: start };
}

function caseBranch({ start, end, test, consequent }: SwitchCase): BranchPart {
  return { kind: test ? 'case' : 'default', start, end, counted: consequent[0]?.start ?? start };
}
