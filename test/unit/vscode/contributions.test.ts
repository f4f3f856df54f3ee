import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands, previewViewType } from '../../../src/vscode/contributions.ts';

interface Setting {
  scope?: string;
  markdownDescription?: string;
}

interface Manifest {
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; category?: string; title: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    keybindings: { command: string; when?: string }[];
    configuration: { properties: Record<string, Setting> };
  };
}

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;

describe('package.json and the ids in code', () => {
  it('declares exactly the commands that code knows', () => {
    const declared = contributes.commands.map(({ command }) => command).sort();
    assert.deepEqual(declared, [...Object.values(commands)].sort());
  });

  it('declares exactly the settings that code reads', () => {
    const source = read('src/vscode/contributions.ts');
    const body = source.slice(
      source.indexOf('interface Settings'),
      source.indexOf('}', source.indexOf('interface Settings')),
    );
    const known = [...body.matchAll(/^ {2}'?([\w.]+)'?: /gm)].map(([, name]) => `claimActions.${name}`);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), known.sort());
  });

  it('wakes up to restore the preview', () => {
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${previewViewType}`));
  });
});

describe('package.json', () => {
  it('gives every command its category and a title without it', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, 'Claim Actions', command);
      assert.match(title, /^%command\./, command);
    }
  });

  it('says for every command that needs a script when it is in the palette', () => {
    const always = [
      'claimActions.openWalkthrough',
      'claimActions.openDocumentation',
      'claimActions.showLog',
      'claimActions.newAction',
    ];
    const said = contributes.menus['commandPalette']?.map(({ command }) => command) ?? [];
    const unsaid = contributes.commands.map(({ command }) => command).filter((command) => !said.includes(command));
    assert.deepEqual(
      unsaid.filter((command) => !always.includes(command)),
      [],
    );
  });

  it('hides what runs a script where nothing can be run', () => {
    const places = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command, when } of places.filter((place) => place.command === commands.run)) {
      assert.match(when ?? '', /claimActions\.canRun/, command);
    }
  });

  it('binds keys only where they mean something', () => {
    for (const { command, when } of contributes.keybindings) {
      const inScript = /^editorTextFocus .*claimActions\.scripts/;
      const inPreview = /activeWebviewPanelId == 'claimActions\.preview' && !panelFocus .*!inputFocus/;
      assert.match(when ?? '', new RegExp(`${inScript.source}|${inPreview.source}`), command);
    }
  });

  it('gives every setting a scope and a description', () => {
    for (const [name, { scope, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      assert.ok(scope, name);
      assert.match(markdownDescription ?? '', /^%setting\./, name);
    }
  });

  it('lets no workspace switch on the network or decide what runs before it is trusted', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    const ofSandbox = Object.entries(contributes.configuration.properties).filter(([name]) =>
      name.startsWith('claimActions.sandbox.'),
    );
    assert.deepEqual(
      ofSandbox.map(([name, { scope }]) => [name, scope]),
      ['allowNetwork', 'allowedHosts', 'memory', 'processes'].map((name) => [
        `claimActions.sandbox.${name}`,
        'machine',
      ]),
    );
    for (const name of [...ofSandbox.map(([name]) => name), 'claimActions.run.timeout', 'claimActions.run.onSave']) {
      assert.ok(restricted.includes(name), name);
    }
  });

  it('has a sentence in package.nls.json for every placeholder, in English and German, and no other', () => {
    const used = [...new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key))].sort();
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      assert.deepEqual(Object.keys(JSON.parse(read(file)) as object).sort(), used, file);
    }
  });
});
