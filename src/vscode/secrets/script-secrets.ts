import type * as vscode from 'vscode';

type Values = Readonly<Record<string, string>>;

/**
 * Secret values of scripts, kept in VS Code's SecretStorage and nowhere else. They win over the fakes of a scenario. One
 * entry per script, because the storage has no list of its keys.
 */
export class ScriptSecrets {
  readonly #storage: vscode.SecretStorage;
  /** By key, until one changes: the storage is in another process, which answers late while it saves a file. */
  readonly #known = new Map<string, Promise<Values>>();

  /** @param storage it and this live as long as the window */
  constructor(storage: vscode.SecretStorage) {
    this.#storage = storage;
    storage.onDidChange(({ key }) => this.#known.delete(key));
  }

  /** Values by name; empty if none was set. */
  valuesFor(script: vscode.Uri): Promise<Values> {
    const key = keyOf(script);
    const values = this.#known.get(key) ?? this.#read(key);
    this.#known.set(key, values);
    return values;
  }

  async set(script: vscode.Uri, name: string, value: string): Promise<void> {
    await this.#write(script, { ...(await this.valuesFor(script)), [name]: value });
  }

  async delete(script: vscode.Uri, name: string): Promise<void> {
    const { [name]: _, ...rest } = await this.valuesFor(script);
    await this.#write(script, rest);
  }

  async #read(key: string): Promise<Values> {
    try {
      const stored = await this.#storage.get(key);
      return stored === undefined ? {} : (JSON.parse(stored) as Values);
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }

  async #write(script: vscode.Uri, values: Values): Promise<void> {
    const key = keyOf(script);
    if (Object.keys(values).length === 0) {
      await this.#storage.delete(key);
    } else {
      await this.#storage.store(key, JSON.stringify(values));
    }
    // The storage tells of the change when it likes.
    this.#known.delete(key);
  }
}

function keyOf(script: vscode.Uri): string {
  return `secrets:${script.toString()}`;
}
