import type { Guards } from '../../wire.ts';
import { closeSync, openSync, parsePath } from '../realm/intrinsics.ts';

/**
 * Whether Node's permission model really holds here: not whether a flag was given, but whether a read and a write that
 * it must refuse are refused. A host that does not know the flag, or ignores it, is found here, before any script.
 */
export function checkPermissionModel(
  runnerFile: string,
  executable: string,
): Pick<Guards, 'permissionModel' | 'noChildProcesses' | 'noWorkers'> {
  const { permission } = process as { permission?: { has(scope: string, reference?: string): boolean } };
  const may = (scope: string) => permission === undefined || permission.has(scope);
  return {
    // The root folder is never readable. The executable itself may be: Node can be a package of the workspace.
    permissionModel:
      !may('fs.write') && !may('fs.read') && isRefused(parsePath(executable).root, 'r') && isRefused(runnerFile, 'r+'),
    noChildProcesses: !may('child'),
    noWorkers: !may('worker'),
  };
}

function isRefused(file: string, flags: string): boolean {
  try {
    closeSync(openSync(file, flags));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED';
  }
}
