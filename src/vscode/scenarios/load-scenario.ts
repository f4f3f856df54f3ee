/** What reads and writes scenarios, in one module that is loaded when the first one is needed. */
export { discoverScenarios, type FoundScenario } from '../../scenario/discover.ts';
export { expectationFromReport } from '../../scenario/expect/expectation-from-report.ts';
export { writeExpectation } from '../../scenario/expect/write-expectation.ts';
export { loadScenario } from '../../scenario/load-scenario.ts';
export { newScenarioText } from '../../scenario/new-scenario.ts';
export { workspaceFiles } from './workspace-files.ts';
