import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { isSupportedNode, nodeFlags } from '../../../src/sandbox/node-flags.ts';

const options = {
  version: 'v24.0.0',
  readable: ['/a', '/b c'],
  memoryMb: 256,
  inspect: false,
  coverage: false,
  permissionModel: true,
};

describe('flags of the child', () => {
  it('close everything but reading the given folders', () => {
    const flags = nodeFlags(options);
    assert.deepEqual(flags.slice(0, 3), ['--permission', '--allow-fs-read=/a', '--allow-fs-read=/b c']);
    assert.deepEqual(flags.filter((flag) => flag.startsWith('--allow')).length, 2);
  });

  it('let the runner, and no port, use the inspector for coverage, where the permission model can allow it', () => {
    const flags = nodeFlags({ ...options, coverage: true, version: 'v24.12.0' });
    assert.ok(flags.includes('--allow-inspector'));
    assert.ok(!flags.some((flag) => flag.startsWith('--inspect')));
    assert.deepEqual(nodeFlags({ ...options, coverage: true }), nodeFlags(options));
  });

  it('open the inspector only to debug, where the permission model closes it', () => {
    assert.ok(!nodeFlags(options).some((flag) => flag.includes('inspect')));
    assert.ok(!nodeFlags({ ...options, inspect: true }).includes('--allow-inspector'));
    assert.ok(nodeFlags({ ...options, inspect: true, version: 'v24.12.0' }).includes('--allow-inspector'));
  });

  it('leave Node the compiled code of its own modules', () => {
    const flags = nodeFlags({ ...options, version: process.version });
    const compiled = `require('node:http2');
      const { getCacheUsage } = require('internal/test/binding').internalBinding('builtins');
      const { compiledWithCache, compiledWithoutCache } = getCacheUsage();
      console.log(JSON.stringify([compiledWithCache.size > 50, [...compiledWithoutCache]]));`;
    const printed = execFileSync(process.execPath, ['--expose-internals', ...flags, '-e', compiled], {
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(printed), [true, []]);
  });

  it('are not for a Node without all guards', () => {
    assert.deepEqual(['v20.19.0', 'v22.14.0', 'v22.15.0', 'v24.1.0'].map(isSupportedNode), [false, false, true, true]);
  });
});
