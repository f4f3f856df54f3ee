import * as l10n from '@vscode/l10n';
import type { Child } from './child.ts';

/** Milliseconds; nobody waits for it, and a busy machine takes its time. */
const patience = 30_000;

/** What a child made to compile the runner has compiled of it. It is over then. Rejects with a sentence if nothing comes. */
export async function codeOf(child: Child): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  child.listeners.compiled = resolve;
  child.onClose(() => reject(new Error(l10n.t('The sandbox process that compiles ended without a result.'))));
  const timer = setTimeout(() => child.kill(), patience);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    child.kill();
  }
}
