/** The parser and its catalogue, in one module that is loaded with the first file that may be a script. */
export { readScript } from '../../script/read-script.ts';
export { recognise } from '../../script/recognise.ts';
