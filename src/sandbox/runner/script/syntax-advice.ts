import * as realm from '../realm/intrinsics.ts';

const advice: [text: string, sentence: string][] = [
  [
    'import statement outside a module',
    "Auth0 runs CommonJS: write const name = require('package') instead of import.",
  ],
  [
    "Unexpected token 'export'",
    'Auth0 runs CommonJS: write exports.onExecutePostLogin = async (event, api) => { … } instead of export.',
  ],
  ["Cannot use 'import.meta'", 'Auth0 runs CommonJS, where import.meta does not exist.'],
  ['await is only valid', 'Auth0 runs CommonJS, where await works only inside an async function.'],
];

/** What to write instead, for syntax that belongs to ES modules; otherwise that the file does not parse. */
export function syntaxAdvice(message: string): string {
  for (let index = 0; index < advice.length; index++) {
    const [text, sentence] = advice[index] ?? ['', ''];
    if (realm.indexOf(message, text) >= 0) {
      return sentence;
    }
  }
  return 'The script is not valid JavaScript.';
}
