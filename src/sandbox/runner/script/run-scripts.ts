import * as realm from '../realm/intrinsics.ts';
import { runAction } from './action.ts';
import { runHook } from './hook.ts';
import type { Outcome } from './outcome.ts';
import { runRules } from './rules.ts';
import type { RunContext } from './run-context.ts';

/** Runs what the order asks for; every way of ending goes to `outcome`. */
export function runScripts(context: RunContext, outcome: Outcome): void {
  const { order, clock, core } = context;
  if (order.now !== undefined) {
    clock.startAt(order.now);
  }
  if (order.timeZone !== undefined) {
    realm.realEnv['TZ'] = order.timeZone;
  }
  core.setUserFiles(order.scripts.length === 1 ? (order.scripts[0]?.file ?? '') : '', createIsUserFile(context));
  try {
    if (order.kind === 'action') {
      runAction(context, outcome);
    } else if (order.kind === 'rule') {
      runRules(context, outcome);
    } else {
      runHook(context, outcome);
    }
  } catch (error) {
    outcome.failed(error);
  }
}

/** The scripts themselves, modules, and files beside the scripts that are not packages. */
function createIsUserFile({ order }: RunContext): (file: string) => boolean {
  const files: Record<string, true> = realm.create(null);
  const folders: string[] = [];
  for (let index = 0; index < order.scripts.length; index++) {
    const file = order.scripts[index]?.file ?? '';
    files[file] = true;
    realm.putElement(folders, index, `${realm.dirname(file)}${realm.sep}`);
  }
  const modules = order.modules ?? [];
  for (let index = 0; index < modules.length; index++) {
    files[modules[index]?.file ?? ''] = true;
  }
  const locals = order.locals ?? [];
  for (let index = 0; index < locals.length; index++) {
    files[locals[index]?.file ?? ''] = true;
  }
  return (name) => {
    const file = pathOf(name);
    if (files[file] === true) {
      return true;
    }
    for (let index = 0; index < folders.length; index++) {
      const folder = folders[index] ?? '';
      if (realm.startsWith(file, folder)) {
        return realm.indexOf(realm.slice(file, folder.length), 'node_modules') < 0;
      }
    }
    return false;
  };
}

/** ES modules are named by URL. Whatever code the script makes has the name that the script gives it. */
function pathOf(name: string): string {
  try {
    return realm.startsWith(name, 'file:') ? realm.fileURLToPath(name) : name;
  } catch {
    return '';
  }
}
