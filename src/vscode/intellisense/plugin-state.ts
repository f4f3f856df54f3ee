import * as vscode from 'vscode';
import { PLUGIN_NAME, type PluginConfiguration } from '../../typescript-plugin/configuration.ts';
import { settingSection } from '../contributions.ts';
import { readSetting } from '../settings.ts';

const TYPESCRIPT = 'vscode.typescript-language-features';
/** Either switches TypeScript 7 on, which loads no plugins, where an extension brings it. */
const NATIVE_SETTINGS = ['js/ts.experimental.useTsgo', 'typescript.experimental.useTsgo'];
const NATIVE_EXTENSIONS = [
  'typescriptteam.vscode-typescript',
  'typescriptteam.vscode-typescript-nightly',
  'typescriptteam.native-preview',
];

/** What VS Code's TypeScript extension exports, as far as it is used here. */
interface TypeScriptExports {
  getAPI?(version: 0): { configurePlugin(name: string, configuration: PluginConfiguration): void } | undefined;
}

/** Whether TypeScript runs our plugin, watched, and the way to configure it. */
export class PluginState implements vscode.Disposable {
  readonly #hostRunsPlugins: boolean;
  readonly #changed = new vscode.EventEmitter<boolean>();
  readonly #subscriptions: vscode.Disposable[];
  #inEffect: boolean | undefined;
  /** Called with whether the plugin is in effect: first when it is known, then with each change. */
  readonly onDidChange = this.#changed.event;

  /** @param hostRunsPlugins false in a browser window without a server, where TypeScript finds no packages */
  constructor(hostRunsPlugins: boolean) {
    this.#hostRunsPlugins = hostRunsPlugins;
    this.#subscriptions = [
      vscode.extensions.onDidChange(() => this.check()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const names = [...NATIVE_SETTINGS, `${settingSection}.intelliSense.typeScriptPlugin`];
        if (names.some((name) => event.affectsConfiguration(name))) void this.check();
      }),
    ];
  }

  /** Looks again, and tells when the answer is another. */
  async check(): Promise<void> {
    const inEffect = this.#canBeInEffect() && (await this.#typeScript()) !== undefined;
    if (inEffect === this.#inEffect) return;
    this.#inEffect = inEffect;
    this.#changed.fire(inEffect);
  }

  async configure(configuration: PluginConfiguration): Promise<void> {
    (await this.#typeScript())?.getAPI?.(0)?.configurePlugin(PLUGIN_NAME, configuration);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #canBeInEffect(): boolean {
    return this.#hostRunsPlugins && !isNative() && readSetting('intelliSense.typeScriptPlugin');
  }

  /** It starts with the same files as we do, so waiting for it starts nothing that would not run. */
  async #typeScript(): Promise<TypeScriptExports | undefined> {
    const extension = vscode.extensions.getExtension<TypeScriptExports>(TYPESCRIPT);
    if (!extension) return undefined;
    try {
      return await extension.activate();
    } catch {
      // Its own failure is its own to report; without it there is no plugin.
      return undefined;
    }
  }
}

/** VS Code leaves JavaScript to TypeScript 7 if it is both wanted and there; the setting alone changes nothing. */
function isNative(): boolean {
  const settings = vscode.workspace.getConfiguration();
  return (
    NATIVE_SETTINGS.some((name) => settings.get<unknown>(name) === true) &&
    NATIVE_EXTENSIONS.some((id) => vscode.extensions.getExtension(id) !== undefined)
  );
}
