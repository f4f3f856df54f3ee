import { type PluginConfiguration, readConfiguration } from './configuration.ts';
import { Grafter } from './graft.ts';
import { typedLanguageService } from './language-service.ts';
import { SecretCompletions } from './secrets.ts';
import { TypesFiles } from './types-files.ts';
import { isSupported, type TypeScript, type ts } from './typescript.ts';

/**
 * The entry of the tsserver plugin: types for handlers in JavaScript files that nobody configured. tsserver calls it
 * once, then `create` for every project. The build writes it as CommonJS with this function as `module.exports`.
 */
export default function init({ typescript: ts }: { typescript: TypeScript }): ts.server.PluginModule {
  let configuration: PluginConfiguration = {};
  const grafter = new Grafter(ts);
  const projects = new Set<ts.server.Project>();

  return {
    create(info) {
      const { project, languageService, languageServiceHost: host } = info;
      const folder = ts.server.toNormalizedPath(__dirname);
      if (!isSupported(ts.versionMajorMinor) || !info.serverHost.fileExists(`${folder}/shared.d.ts`))
        return languageService;
      const types = new TypesFiles(folder, host);
      const enabled = () => configuration.enabled !== false;
      const log = (error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        project.projectService.logger.info(`[claim-actions] ${text}`);
      };
      const names = host.getScriptFileNames.bind(host);
      host.getScriptFileNames = () => {
        try {
          return types.fileNames(enabled());
        } catch (error) {
          log(error);
          return names();
        }
      };
      projects.add(project);
      return typedLanguageService(languageService, {
        ts,
        grafter,
        types,
        secrets: new SecretCompletions(ts, types, (file) => configuration.secrets?.[file] ?? []),
        enabled,
        refresh: () => markAsDirty(project),
        log,
      });
    },

    onConfigurationChanged(message) {
      const before = configuration.enabled !== false;
      configuration = readConfiguration(message);
      if (before === (configuration.enabled !== false)) return;
      for (const project of projects) {
        if (project.isClosed()) projects.delete(project);
        else markAsDirty(project);
        if (!project.isClosed()) project.refreshDiagnostics();
      }
    },
  };
}

/** Internal to tsserver, and there in every version: without it the change shows after the next edit. */
function markAsDirty(project: ts.server.Project): void {
  (project as unknown as { markAsDirty?: () => void }).markAsDirty?.();
}
