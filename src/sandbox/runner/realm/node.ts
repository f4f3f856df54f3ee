/**
 * Modules of Node as they are. An `import` of them is bundled as a copy of all their properties, and asking for those
 * loads what Node itself loads lazily: a third of the time that a child takes to get ready.
 */
export const dgram = require('node:dgram') as typeof import('node:dgram');
export const dns = require('node:dns') as typeof import('node:dns');
export const events = require('node:events') as typeof import('node:events');
export const fs = require('node:fs') as typeof import('node:fs');
export const Module = require('node:module') as typeof import('node:module');
export const net = require('node:net') as typeof import('node:net');
export const path = require('node:path') as typeof import('node:path');
export const stream = require('node:stream') as typeof import('node:stream');
export const url = require('node:url') as typeof import('node:url');
export const util = require('node:util') as typeof import('node:util');
export const v8 = require('node:v8') as typeof import('node:v8');
export const vm = require('node:vm') as typeof import('node:vm');

// Changes `process` when it is first loaded, which it cannot do any more once the guards are closed.
require('node:worker_threads');
