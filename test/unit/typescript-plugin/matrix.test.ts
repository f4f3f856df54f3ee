import assert from 'node:assert/strict';
import { hookPoints, ruleContext, ruleUser } from '../../../src/auth0/catalogue/rules.ts';
import { triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { pluginFolder } from './support/plugin-folder.ts';
import { eventProbes, hookProbes, type Probe, probeLines, probesOf } from './support/probe.ts';
import { TsServer, VERSIONS } from './support/tsserver.ts';

describe('an unconfigured JavaScript file', function () {
  this.timeout(60_000);
  const probe = pluginFolder();

  for (const version of VERSIONS)
    describe(`with TypeScript ${version}`, () => {
      let server: TsServer;

      before(() => {
        server = new TsServer(version, { probe: probe() });
      });
      after(() => server.dispose());

      for (const trigger of triggers)
        for (const { name } of trigger.event ? trigger.handlers : [])
          it(`offers every member of event and api, with its words, in ${name}`, async () => {
            const probes = probesOf(trigger);
            server.open(
              `/matrix/${version}/${name}/code.js`,
              `exports.${name} = async (event, api) => {\n${probeLines(probes)}};\n`,
            );
            await assertProbes(server, probes);
          });

      it("offers every member of a Rule's user and context, with its words", async () => {
        const probes = [...eventProbes('user', ruleUser), ...eventProbes('context', ruleContext)];
        server.open(
          `/matrix/${version}/rule/rule.js`,
          `function (user, context, callback) {\n${probeLines(probes)}  callback(null, user, context);\n}\n`,
        );
        await assertProbes(server, probes);
      });

      for (const point of hookPoints)
        it(`offers every member of what a Hook is called with, with its words, at ${point.id}`, async () => {
          const probes = hookProbes(point);
          server.open(
            `/matrix/${version}/${point.id}/hook.js`,
            `module.exports = function (${point.parameters.join(', ')}) {\n${probeLines(probes)}};\n`,
          );
          await assertProbes(server, probes);
        });
    });
});

async function assertProbes(server: TsServer, probes: readonly Probe[]): Promise<void> {
  assert.ok(probes.length > 0);
  for (const { expression, members } of probes) {
    const place = server.after(`  ${expression}.`);
    assert.deepEqual((await server.members(place)).sort(), members, expression);
    const documentation = await server.documentationOf(place, members);
    for (const name of members) {
      const words = documentation.get(name) ?? '';
      assert.ok(words.length > 10, `${expression}.${name} has no documentation`);
    }
  }
}
