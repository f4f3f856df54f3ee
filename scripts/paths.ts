import { join } from 'node:path';

/** The folder of this project, and the places in it that more than one script needs. */
export const root = join(import.meta.dirname, '..');
export const distFolder = join(root, 'dist');
/** Compiled tests; git-ignored. */
export const outFolder = join(root, 'out');
/** Downloaded editors and browsers; git-ignored, and shared with `@vscode/test-electron`. */
export const downloadFolder = join(root, '.vscode-test');
export const vsixFile = join(root, 'claim-actions.vsix');
