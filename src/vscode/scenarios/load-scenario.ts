/** What reads and writes scenarios, in one module that is loaded when the first one is needed. */
export { LIMITS } from '../../sandbox/limits.ts';
export { createMask } from '../../sandbox/masking.ts';
export { discoverScenarios } from '../../scenario/discover.ts';
export { expectationFromReport } from '../../scenario/expect/expectation-from-report.ts';
export { writeExpectation } from '../../scenario/expect/write-expectation.ts';
export { loadScenario } from '../../scenario/load-scenario.ts';
export { newScenarioText } from '../../scenario/new-scenario.ts';
export { canBeRecorded, recordedResponse } from '../../scenario/record/recorded-response.ts';
export { writeRecordedResponse } from '../../scenario/record/write-recorded-response.ts';
