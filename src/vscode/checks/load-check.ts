/** The linter with its rules, in one module that is loaded with the first script. */
export { applyEdits, checkScript, type Finding, type Fix, fixAll } from '../../checks/check.ts';
export { hover } from '../../checks/hover/hover.ts';
export { rules } from '../../checks/rules/all.ts';
export { surroundingsOf } from '../../checks/surroundings.ts';
