/**
 * Every id that package.json declares and code uses, with its type. A test holds this file and package.json against
 * each other, so a misspelt id is an error in one place or the other.
 */

export const commands = {
  run: 'claimActions.run',
  debug: 'claimActions.debug',
  openPreview: 'claimActions.openPreview',
  pickScenario: 'claimActions.pickScenario',
  openScenario: 'claimActions.openScenario',
  newScenario: 'claimActions.newScenario',
  saveExpectation: 'claimActions.saveExpectation',
  saveRecordedResponse: 'claimActions.saveRecordedResponse',
  updateExpectation: 'claimActions.updateExpectation',
  togglePin: 'claimActions.togglePin',
  copyClaimName: 'claimActions.copyClaimName',
  showReport: 'claimActions.showReport',
  toggleRunOnSave: 'claimActions.toggleRunOnSave',
  setSecret: 'claimActions.setSecret',
  deleteSecret: 'claimActions.deleteSecret',
  clearResults: 'claimActions.clearResults',
  openWalkthrough: 'claimActions.openWalkthrough',
  openDocumentation: 'claimActions.openDocumentation',
  showLog: 'claimActions.showLog',
  addTypes: 'claimActions.addTypes',
  newAction: 'claimActions.newAction',
  addNamespace: 'claimActions.addNamespace',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Settings below `claimActions.`, with the type that package.json declares. */
export interface Settings {
  'run.onSave': boolean;
  'run.timeout': number;
  'sandbox.allowNetwork': boolean;
  'sandbox.allowedHosts': string[];
  /** Megabytes. */
  'sandbox.memory': number;
  /** Processes that wait for the next run. */
  'sandbox.processes': number;
  codeLens: boolean;
  inlineResults: boolean;
  'intelliSense.typeScriptPlugin': boolean;
  namespace: string;
  /** Severity by name of the check. */
  checks: Record<string, string>;
}

export const settingSection = 'claimActions';

/** Used in `when` clauses. */
export const contextKeys = {
  /** Paths of open documents that hold a script: `resourcePath in claimActions.scripts`. */
  scripts: 'claimActions.scripts',
  /** Runs are possible: a trusted workspace and a host with processes. */
  canRun: 'claimActions.canRun',
  /** A browser window without a server: the palette still shows *Run*, which says why it cannot. */
  inBrowser: 'claimActions.inBrowser',
} as const;

export const previewViewType = 'claimActions.preview';
/** `type` of a debug configuration. */
export const debugType = 'claim-actions';
export const testControllerId = 'claimActions';
/** `contextValue` of the message of a test that has failed because something differs. */
export const differs = 'claimActions.differs';
export const walkthroughId = 'firstToken';
export const languages = ['javascript', 'typescript'] as const;
