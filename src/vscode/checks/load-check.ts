/** The linter with its rules, in one module that is loaded with the first script. */
export { checkScript, fixAll } from '../../checks/check.ts';
export { hover } from '../../checks/hover/hover.ts';
export { surroundingsOf } from '../../checks/surroundings.ts';
