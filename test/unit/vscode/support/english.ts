import { rules } from '../../../../src/checks/rules/all.ts';
import { sentencesOfChild } from '../../../../src/sandbox/sentences-of-child.ts';
import type { Untranslated } from './sentences.ts';

/** Texts that stay as they are. */
interface Exception {
  /** What the place begins with: a file or a folder. */
  in: string;
  /** Only these texts; without, all of them. `…` stands for what is filled in. */
  texts?: readonly string[];
  why: string;
}

const filledIn = sentencesOfChild.map((sentence) => sentence.replaceAll(/\{\d\}/g, '…'));

const exceptions: readonly Exception[] = [
  { in: 'src/cli/', why: 'The terminal speaks English, as scripts and CI expect it.' },
  { in: 'src/auth0/api/', why: 'Errors in the words of Auth0, thrown into the script.' },
  { in: 'src/sandbox/runner/guards/', why: 'Errors thrown into the script.' },
  { in: 'src/sandbox/runner/realm/console.ts', why: 'What Node prints.' },
  { in: 'src/sandbox/sentences-of-child.ts', texts: sentencesOfChild, why: 'Keys of the bundle.' },
  { in: 'src/sandbox/', texts: filledIn, why: 'Translated when they arrive.' },
  {
    in: 'src/sandbox/runner/',
    texts: [
      'a value that cannot be shown',
      '…… (… more characters)',
      'Maximum call stack size exceeded',
      'Text, a number or nothing was expected.',
      '…: … … (recorded failure)',
      'fetch failed: …',
      'fetch failed',
      'unknown scheme',
      'Request with GET/HEAD method cannot have body.',
      'jwt malformed',
      'invalid algorithm',
      'invalid signature',
      'jwt expired',
      'jwt not active',
      'invalid exp value',
      'invalid nbf value',
      "Cannot find module 'actions:…'. An Actions Module cannot load another one.",
      "Cannot find module 'actions:…'. The Deploy CLI project of the script declares no such Actions Module for it (action-modules, or actionModules in tenant.yaml).",
      "Cannot find module '…'",
      "Cannot find module '…'. Install it in the workspace: npm install …",
    ],
    why: 'Parts of errors that the script gets.',
  },
  {
    in: 'src/sandbox/runner/script/syntax-advice.ts',
    texts: [
      'import statement outside a module',
      "Unexpected token 'export'",
      "Cannot use 'import.meta'",
      'await is only valid',
    ],
    why: 'Compared with what V8 says.',
  },
  {
    in: 'src/sandbox/runner/main.ts',
    texts: [
      'The sandbox could not prepare itself: …',
      'The promise of the handler is still open, and nothing is pending that could settle it.',
      'The callback was never called, and nothing is pending that could call it.',
    ],
    why: 'For the log; people read what Auth0 would do.',
  },
  {
    in: 'src/checks/analysis/parser.ts',
    texts: ['Too many finally blocks within each other to be checked'],
    why: 'An error of the parser, which ESLint prints; the editor says nothing of such a script.',
  },
  {
    in: 'src/checks/check.ts',
    texts: ['Parsing error: ', 'Maximum call stack size exceeded'],
    why: 'Compared with what ESLint and V8 say.',
  },
  { in: 'src/script/near-miss.ts', texts: ['export const …'], why: 'Code.' },
  {
    in: 'src/script/parse.ts',
    texts: ['Unexpected token', 'end of input', 'Not enough stack space to parse input'],
    why: 'What the parser says, and V8 would: errors of JavaScript are English everywhere.',
  },
  {
    in: 'src/script/syntax-advice.ts',
    texts: ['Unterminated string constant', 'Unterminated template'],
    why: 'Compared with what the parser says.',
  },
  { in: 'src/sandbox/memory.ts', texts: ['PID eq …'], why: 'An argument of a program.' },
  {
    in: 'src/auth0/catalogue/event-schema.ts',
    texts: ['Event of …', 'Early access.', 'Enterprise plans.', "Not in Auth0's documentation."],
    why: "Documentation, as all of the catalogue: Auth0's own is in English.",
  },
  { in: 'src/scenario/schema/scenario-parts.ts', why: 'Documentation of scenario files.' },
  { in: 'src/scenario/schema/scenario-schema.ts', why: 'Documentation of scenario files.' },
  {
    in: 'src/auth0/flow/suspension.ts',
    texts: ['The user would have to be redirected.'],
    why: 'What the application gets from Auth0.',
  },
  { in: 'src/auth0/read-json.ts', texts: ['[object Object]'], why: 'What JavaScript writes.' },
  {
    in: 'src/auth0/rules/rule-error.ts',
    texts: ['Script generated an unhandled asynchronous exception.'],
    why: 'What the application gets from Auth0.',
  },
  {
    in: 'src/checks/rules/',
    texts: rules.map(({ info }) => info.description),
    why: 'For ESLint and lists; the settings have them in package.nls.json.',
  },
  { in: 'src/checks/analysis/runtime-globals.ts', why: 'Names of globals.' },
  { in: 'src/checks/analysis/parser.ts', texts: ['({async m'], why: 'Code.' },
  { in: 'src/checks/rules/request-timeout.ts', texts: ['signal: AbortSignal.timeout(5000)'], why: 'Code.' },
  { in: 'src/language/event-member.ts', texts: ['{ [name: string]: … }'], why: 'A type.' },
  { in: 'src/script/no-script.ts', texts: ['function (user, context, callback)'], why: 'Code.' },
  {
    in: 'src/script/no-script.ts',
    texts: ['module.exports = function (client, scope, audience, context, cb)'],
    why: 'Code.',
  },
  { in: 'src/scenario/json-problem.ts', texts: ['<unknown ParseErrorCode>'], why: 'A code of the parser.' },
  {
    in: 'src/scenario/new-scenario.ts',
    texts: [
      '{ "grant": "authorization_code", "audience": "https://api.example.com", "scope": "openid profile email" }',
    ],
    why: 'Part of a file.',
  },
  { in: 'src/typescript-plugin/author-types.ts', texts: ['declare global'], why: 'Code.' },
  {
    in: 'src/vscode/preview/clipboard-text.ts',
    texts: ['curl --header "Authorization: Bearer …" http://localhost:3000/'],
    why: 'A command.',
  },
  {
    in: 'src/vscode/preview/empty-script.ts',
    texts: ['function doNothing(user, context, callback) { callback(null, user, context); }\n'],
    why: 'Code.',
  },
];

/** Those that have to be translated, and exceptions that nothing needs any more. */
export function withoutExceptions(found: readonly Untranslated[]): { wrong: string[]; unused: string[] } {
  const isMeant = ({ in: place, texts }: Exception, it: Untranslated) =>
    it.place.startsWith(place) && (texts === undefined || texts.includes(it.text));
  return {
    wrong: found
      .filter((it) => !exceptions.some((exception) => isMeant(exception, it)))
      .map(({ place, text }) => `${place} ${text}`),
    unused: exceptions
      .filter((exception) => !found.some((it) => isMeant(exception, it)))
      .map(({ in: place, why }) => `${place}: ${why}`),
  };
}
