import { describeProbes } from '../../../support/sandbox/describe-probes.ts';
import { nodes } from '../../../support/sandbox/nodes.ts';

for (const node of nodes.slice(1)) {
  describeProbes(node);
}
