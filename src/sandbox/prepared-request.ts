import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { emptyResult, type SandboxRequest, type SandboxResult, type SandboxScript } from './protocol.ts';
import { toJavaScript } from './strip-types.ts';
import type { RunOrder } from './wire.ts';

export function scriptFolderOf(request: SandboxRequest): string {
  return dirname(request.scripts[0]?.file ?? '');
}

/** Scripts in JavaScript; a result without a run where one cannot be made of them. */
export function withoutTypes(request: SandboxRequest): SandboxRequest | SandboxResult {
  try {
    const { scripts, locals, stubs } = request;
    const named = (module: SandboxScript & { name: string }) => ({ ...toJavaScript(module), name: module.name });
    return {
      ...request,
      scripts: scripts.map(toJavaScript),
      ...(locals && { locals: locals.map(named) }),
      ...(stubs && { stubs: stubs.map(named) }),
    };
  } catch (error) {
    return { ...emptyResult, ending: { status: 'load-failed', reason: (error as Error).message } };
  }
}

/** What the child gets, with a nonce that nobody else knows. */
export function orderOf(request: SandboxRequest): RunOrder {
  const { timeoutMs: _, memoryMb: __, locale: ___, workspaceFolder: ____, ...rest } = request;
  return { ...rest, nonce: randomBytes(24).toString('base64url') };
}

/** What to mask in the result. */
export function* secretsOf(request: SandboxRequest): Iterable<string> {
  if (request.revealSecrets) {
    return;
  }
  yield* Object.values(request.secrets);
  for (const { secrets } of request.modules ?? []) {
    yield* Object.values(secrets);
  }
}
