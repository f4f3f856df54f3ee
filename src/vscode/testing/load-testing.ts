/** What finds and judges tests, in one module that is loaded when the first test is looked for. */
export { addCoverage } from '../../run/cover/script-coverage.ts';
export { maskOf, maskSecrets } from '../../run/mask-secrets.ts';
export {
  differencesOf,
  folderOfScripts,
  scriptPattern,
  shownDifferences,
  testRequest,
  testsOfScript,
  withSeenExpectation,
} from '../../run/scenario-test.ts';
export { secretsOfRun } from '../../run/secrets-of-run.ts';
export { inTurns } from '../../sandbox/turns.ts';
export { placeOfExpectation } from '../../scenario/expect/place-of-expectation.ts';
export { seenInstead } from '../../scenario/expect/seen-instead.ts';
export { loadScenario } from '../../scenario/load-scenario.ts';
export { workspaceFiles } from '../scenarios/workspace-files.ts';
