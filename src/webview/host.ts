import type { FromPage, PageSetup, TokenName } from './protocol.ts';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function send(message: FromPage): void {
  api.postMessage(message);
}

/** What only the page knows and keeps over a reload. `uri` is for the host, which reopens the panel with it. */
export interface PageState {
  /** Absent until a tab is chosen. */
  shownToken?: TokenName;
  uri?: string;
  pinned?: boolean;
}

export function loadPageState(): PageState {
  const stored = api.getState();
  return isPageState(stored) ? stored : {};
}

export function savePageState(change: Partial<PageState>): void {
  api.setState({ ...loadPageState(), ...change });
}

function isPageState(value: unknown): value is PageState {
  return typeof value === 'object' && value !== null;
}

/** The limits that the host wrote into the page. */
export function tokenLimits(): PageSetup['limits'] {
  return setup.limits;
}

/** What the host wrote into the page before this script. */
export const setup = readSetup();

function readSetup(): PageSetup {
  const element = document.getElementById('setup');
  if (!element?.textContent) {
    throw new Error('The preview page has no setup.');
  }
  return JSON.parse(element.textContent) as PageSetup;
}
