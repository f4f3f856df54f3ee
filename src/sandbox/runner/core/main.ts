/** Entry of the text that is evaluated in the core's realm; its last expression is `createCore`. */
export { createCore } from './core.ts';
