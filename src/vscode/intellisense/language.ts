/** The language core in one module, so that acorn and the catalogue are loaded with the first request and not before. */
export { addTypesEdits, handlerOffsets } from '../../language/add-types.ts';
export { callAt, completionsAt, memberAtPosition, textsAt, triggerIn } from '../../language/language-service.ts';
export { declarationOf, markdown, parameterLabel } from '../../language/member.ts';
export { canSetClaims, newActionText, suggestedClaim } from '../../language/new-action.ts';
export { plainText, snippetsAt } from '../../language/snippets.ts';
