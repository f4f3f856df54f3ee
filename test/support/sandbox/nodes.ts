import { existsSync } from 'node:fs';
import { join } from 'node:path';

const node22 = join(import.meta.dirname, '../../../node_modules/node-22-linux-x64/bin/node');

/** The Nodes that the sandbox is proved on: the one that runs the tests, and Node 22 where its package is installed. */
export const nodes: { name: string; execPath: string }[] = [
  { name: `Node ${process.versions.node.split('.')[0]}`, execPath: process.execPath },
  ...(existsSync(node22) && process.execPath !== node22 ? [{ name: 'Node 22', execPath: node22 }] : []),
];
