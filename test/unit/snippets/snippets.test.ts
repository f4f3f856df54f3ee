import assert from 'node:assert/strict';
import { handlerNames, triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { check } from '../../../src/checks/check.ts';
import { asFile, plainText, type Snippet, snippets, snippetsAt } from '../../../src/language/snippets.ts';
import type { Engine } from '../../../src/run/engine.ts';
import { builtInScenarios } from '../../../src/scenario/built-in/index.ts';
import { readScript } from '../../../src/script/read-script.ts';
import { runSource, startRealEngine } from '../run/real-engine.ts';

/** `§` is the position. */
function prefixes(marked: string): string[] {
  return snippetsAt(marked.replace('§', ''), marked.indexOf('§')).map(({ prefix }) => prefix);
}

/** A snippet as a script: once with all defaults, and once with each further choice that it offers. */
function expansionsOf(snippet: Snippet): { prefix: string; trigger: string; source: string }[] {
  const { body, prefix, trigger } = asFile(snippet);
  const chosen = [...body.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g)].flatMap(([placeholder, number, choices = '']) =>
    choices.split(',').map((choice) => body.replaceAll(placeholder, choice).replaceAll(`$${number}`, choice)),
  );
  return [...new Set([body, ...chosen].map(plainText))].map((source) => ({ prefix, trigger, source }));
}

describe('every snippet', () => {
  let engine: Engine;

  before(() => {
    engine = startRealEngine();
  });
  after(() => engine.dispose());

  for (const { prefix, trigger, source } of snippets.flatMap(expansionsOf)) {
    it(`is a script for its trigger: ${prefix}`, () => {
      const script = readScript('/snippets/code.js', source);
      assert.equal(script.kind === 'none' ? script.message : script.trigger, trigger);
      assert.match(prefix, trigger === 'rule' ? /^rule-[a-z-]+$/ : /^action-[a-z0-9-]+$/);
    });

    it(`passes all checks: ${prefix}`, () => {
      // That Rules have ended is said of every Rule, whatever is in it.
      const findings = check(source, '/snippets/code.js').filter(({ rule }) => rule !== 'end-of-life');
      assert.deepEqual(findings, []);
    });

    it(`runs against every built-in scenario of its trigger: ${prefix}`, async () => {
      const names = builtInScenarios(trigger).map(({ name }) => name);
      const runs = names.map((base) => runSource(engine, source, { trigger: trigger, base }));
      for (const { scenario, outcome } of await Promise.all(runs))
        assert.match(
          outcome.status,
          /^(?:completed|denied|redirected)$/,
          `${scenario.name}: ${JSON.stringify(outcome)}`,
        );
    }).timeout(30_000);
  }

  it('gives every trigger its handlers, with the continue handler where there is one', () => {
    const inFiles = snippets.filter(({ place }) => place === 'file').map(({ body }) => body);
    const documented = triggers.flatMap(({ handlers }) => handlers).filter(({ documented }) => documented !== false);
    for (const { name } of documented)
      assert.ok(
        inFiles.some((body) => body.includes(`exports.${name} =`)),
        name,
      );
    assert.ok(handlerNames.length > documented.length, 'the undocumented handler has none');
  });

  it('has a prefix of its own', () => {
    assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
  });
});

describe('snippets', () => {
  it('are whole scripts in a file without code', () => {
    for (const marked of [
      '§',
      '// My Action\n§',
      "'use strict';\nconst axios = require('axios');\n\nacti§",
      'action-ro§',
    ]) {
      const found = prefixes(marked);
      assert.ok(
        found.includes('action-roles') && found.includes('action-post-login') && found.includes('rule-roles'),
        marked,
      );
    }
    assert.match(
      asFile(snippets.find(({ prefix }) => prefix === 'action-m2m') ?? assert.fail()).body,
      /^exports\.onExecuteCredentialsExchange = /,
    );
  });

  it('are statements of the same trigger inside a handler', () => {
    const found = prefixes('exports.onExecutePostLogin = async (event, api) => {\n  §\n};\n');
    assert.ok(found.includes('action-roles'), found.join());
    assert.ok(!found.some((prefix) => /^(?:rule-|action-m2m|action-post-login)/.test(prefix)), found.join());
    assert.deepEqual(prefixes('exports.onExecuteCredentialsExchange = async (event, api) => {\n  act§\n};\n'), [
      'action-m2m',
    ]);
    assert.ok(
      prefixes('function (user, context, callback) {\n  rule§\n  callback(null, user, context);\n}\n').every((prefix) =>
        prefix.startsWith('rule-'),
      ),
    );
    assert.ok(
      prefixes(
        'exports.onExecutePostLogin = async (event, api) => {\n  if (event.organization) {\n    action-§\n  }\n};\n',
      ).length > 0,
    );
  });

  it('have the names of the parameters that are there', () => {
    const marked = 'exports.onExecutePostLogin = async (e, tools) => {\n  §\n};\n';
    const found = snippetsAt(marked.replace('§', ''), marked.indexOf('§'));
    for (const { body, prefix } of found) {
      const text = plainText(body);
      assert.doesNotMatch(text, /(?<![\w./])(?:event|api)\./, prefix);
    }
    const domain = found.find(({ prefix }) => prefix === 'action-deny-domain');
    assert.match(domain?.body ?? '', /return tools\.access\.deny\(/);
  });

  it('have names with a dollar sign as names, and names that changed places', () => {
    const bodyOf = (parameters: string) => {
      const marked = `exports.onExecutePostLogin = async (${parameters}) => {\n  §\n};\n`;
      const found = snippetsAt(marked.replace('§', ''), marked.indexOf('§'));
      return found.find(({ prefix }) => prefix === 'action-deny-domain')?.body ?? '';
    };
    assert.match(bodyOf('$event, $$'), /\\\$event\.user[\s\S]*return \\\$\\\$\.access\.deny\(/);
    assert.match(bodyOf('api, event'), /\bapi\.user[\s\S]*return event\.access\.deny\(/);
  });

  for (const [where, marked] of Object.entries({
    'in a file with other code': "import React from 'react';\nexport function App() {}\n§",
    'in a function of other code': 'export function App() {\n  §\n}\n',
    'in the middle of a line': 'const a = §',
    'behind a dot': 'exports.onExecutePostLogin = async (event, api) => {\n  api.§\n};',
    'in a comment': 'exports.onExecutePostLogin = async (event, api) => {\n  /*\n  act§\n  */\n};',
    'in a line comment': '// act§',
    'in a string of several lines': 'const a = `\nact§\n`;',
    'beside a handler': 'exports.onExecutePostLogin = async (event, api) => {};\n§',
    'in a function inside a handler':
      'exports.onExecutePostLogin = async (event, api) => {\n  const f = () => {\n    §\n  };\n};',
    'in a handler that takes its parameters apart': 'exports.onExecutePostLogin = async ({ user }, api) => {\n  §\n};',
    'in an object': 'exports.onExecutePostLogin = async (event, api) => {\n  const a = {\n    §\n  };\n};',
    'in a Hook': 'module.exports = function (client, scope, audience, context, cb) {\n  §\n};',
  }))
    it(`are not offered ${where}`, () => {
      assert.deepEqual(prefixes(marked), []);
    });
});
