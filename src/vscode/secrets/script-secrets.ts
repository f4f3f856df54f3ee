import type * as vscode from 'vscode';

/**
 * Secret values of scripts, in VS Code's SecretStorage and nowhere else. They win over the fakes of a scenario. One entry
 * per script, because the storage has no list of its keys.
 */
export class ScriptSecrets {
  readonly #storage: vscode.SecretStorage;

  constructor(storage: vscode.SecretStorage) {
    this.#storage = storage;
  }

  /** Values by name; empty if none was set. */
  async valuesFor(script: vscode.Uri): Promise<Record<string, string>> {
    const stored = await this.#storage.get(keyOf(script));
    return stored === undefined ? {} : (JSON.parse(stored) as Record<string, string>);
  }

  async set(script: vscode.Uri, name: string, value: string): Promise<void> {
    await this.#write(script, { ...(await this.valuesFor(script)), [name]: value });
  }

  async delete(script: vscode.Uri, name: string): Promise<void> {
    const { [name]: _, ...rest } = await this.valuesFor(script);
    await this.#write(script, rest);
  }

  async #write(script: vscode.Uri, values: Record<string, string>): Promise<void> {
    if (Object.keys(values).length === 0) {
      await this.#storage.delete(keyOf(script));
    } else {
      await this.#storage.store(keyOf(script), JSON.stringify(values));
    }
  }
}

function keyOf(script: vscode.Uri): string {
  return `secrets:${script.toString()}`;
}
