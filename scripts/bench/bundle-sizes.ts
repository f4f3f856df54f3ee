import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltBundle } from '../build/build-all.ts';
import { root } from '../paths.ts';
import { kilobytes, type Table } from './table.ts';

/** Every file that ships as code, minified, with the package that takes most of it. */
export function bundleSizes(built: BuiltBundle[]): Table {
  const outputs = built.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const rows = outputs
    .sort(([, one], [, other]) => other.bytes - one.bytes)
    .map(([file, { bytes, inputs }]) => [
      file.replace(/-[A-Z0-9]{8}(?=\.)/, ''),
      kilobytes(bytes),
      kilobytes(gzipSync(readFileSync(join(root, file))).length),
      heaviest(inputs),
    ]);
  return { title: 'Sizes', columns: ['file', 'minified', 'gzip', 'most of it'], rows };
}

function heaviest(inputs: Record<string, { bytesInOutput: number }>): string {
  const byOrigin = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const origin = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? 'our own';
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + bytesInOutput);
  }
  const [first] = [...byOrigin].sort(([, one], [, other]) => other - one);
  return first === undefined ? '' : `${first[0]} ${kilobytes(first[1])}`;
}
