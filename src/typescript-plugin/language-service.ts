import type { Grafter } from './graft.ts';
import { handlersOf } from './handlers.ts';
import { mayHoldScript } from './our-files.ts';
import type { SecretCompletions } from './secrets.ts';
import type { TypesFiles } from './types-files.ts';
import type { TypeScript, ts } from './typescript.ts';
import { visibleEntries, visibleFixes, visibleSuggestions } from './visibility.ts';

/**
 * Requests that read types: handlers must be typed before. It is a list and not everything, because TypeScript calls
 * some methods (`getCurrentProgram`) while it is making the program.
 */
const READS = [
  'getCompletionEntrySymbol',
  'getSignatureHelpItems',
  'getDefinitionAtPosition',
  'getDefinitionAndBoundSpan',
  'getTypeDefinitionAtPosition',
  'getImplementationAtPosition',
  'getReferencesAtPosition',
  'findReferences',
  'getFileReferences',
  'getRenameInfo',
  'findRenameLocations',
  'getDocumentHighlights',
  'getSemanticDiagnostics',
  'getRegionSemanticDiagnostics',
  'provideInlayHints',
  'getEncodedSemanticClassifications',
  'getSemanticClassifications',
  'prepareCallHierarchy',
  'provideCallHierarchyIncomingCalls',
  'provideCallHierarchyOutgoingCalls',
] as const;

/** Requests that compute edits: they see the trees as the parser made them. */
const EDITS = [
  'getApplicableRefactors',
  'getEditsForRefactor',
  'getCombinedCodeFix',
  'organizeImports',
  'getEditsForFileRename',
  'getMoveToRefactoringFileSuggestions',
  'getPasteEdits',
  'getDocCommentTemplateAtPosition',
  'toggleLineComment',
  'toggleMultilineComment',
  'commentSelection',
  'uncommentSelection',
] as const;

const IDENTIFIER_EXPECTED = 1003;

export interface Parts {
  ts: TypeScript;
  grafter: Grafter;
  types: TypesFiles;
  secrets: SecretCompletions;
  enabled: () => boolean;
  /** Makes TypeScript look at the project's files again. */
  refresh: () => void;
  log: (error: unknown) => void;
}

/** The language service with typed handlers. Whatever goes wrong in here leaves TypeScript's own answer. */
export function typedLanguageService(inner: ts.LanguageService, parts: Parts): ts.LanguageService {
  const { ts, grafter, types, secrets } = parts;
  let lastProgram: ts.Program | undefined;
  let lastEnabled = true;

  /** The current program, with its handlers typed. */
  function sync(): ts.Program | undefined {
    let program = inner.getProgram();
    if (!program || (program === lastProgram && lastEnabled === parts.enabled())) return program;
    attempt(undefined, () => {
      if (program && parts.enabled() && types.foundOwnCopy(program)) {
        parts.refresh();
        program = inner.getProgram();
      }
      lastEnabled = parts.enabled();
      for (const source of program?.getSourceFiles() ?? []) {
        if (source.isDeclarationFile) continue;
        if (lastEnabled) grafter.graft(source, program as ts.Program);
        else grafter.ungraft(source);
      }
      lastProgram = program;
    });
    return program;
  }

  function attempt<T>(otherwise: T, run: () => T): T {
    try {
      return run();
    } catch (error) {
      parts.log(error);
      return otherwise;
    }
  }

  const textOf = (program: ts.Program | undefined, fileName: string) => program?.getSourceFile(fileName)?.text ?? '';
  const isOurs = (program: ts.Program | undefined, fileName: string) =>
    parts.enabled() && mayHoldScript(textOf(program, fileName));

  /** An edit is computed without grafts only where there are any: other files take the direct way. */
  function pristine<T>(run: () => T): T {
    const program = sync();
    if (!program?.getSourceFiles().some((source) => grafter.isGrafted(source))) return run();
    return grafter.withoutGrafts(program, run);
  }

  const service: ts.LanguageService = Object.create(null);
  const target = service as unknown as Record<string, unknown>;
  const source = inner as unknown as Record<string, unknown>;
  for (const key of Object.keys(inner)) {
    const member = source[key];
    target[key] = typeof member === 'function' ? (...args: unknown[]) => member.apply(inner, args) : member;
  }
  for (const key of READS)
    wrap(key, (run) => {
      sync();
      return run();
    });
  for (const key of EDITS) wrap(key, pristine);

  function wrap(key: string, around: (run: () => unknown) => unknown): void {
    const member = source[key];
    if (typeof member === 'function') target[key] = (...args: unknown[]) => around(() => member.apply(inner, args));
  }

  service.getProgram = sync;

  service.getCompletionsAtPosition = (fileName, position, ...rest) => {
    const program = sync();
    const info = inner.getCompletionsAtPosition(fileName, position, ...rest);
    if (!program || !parts.enabled()) return info;
    return attempt(info, () => {
      const shown = info && { ...info, entries: visibleEntries(info.entries, textOf(program, fileName)) };
      return isOurs(program, fileName) ? secrets.add(program, fileName, position, shown) : shown;
    });
  };

  service.getCompletionEntryDetails = (fileName, position, name, ...rest) => {
    const program = sync();
    const own = isOurs(program, fileName)
      ? attempt(undefined, () => program && secrets.details(program, fileName, position, name))
      : undefined;
    return own ?? inner.getCompletionEntryDetails(fileName, position, name, ...rest);
  };

  service.getQuickInfoAtPosition = (fileName, position, ...rest) => {
    const program = sync();
    const own = isOurs(program, fileName)
      ? attempt(undefined, () => program && secrets.hover(program, fileName, position))
      : undefined;
    return own ?? inner.getQuickInfoAtPosition(fileName, position, ...rest);
  };

  service.getCodeFixesAtPosition = (fileName, ...rest) => {
    const fixes = pristine(() => inner.getCodeFixesAtPosition(fileName, ...rest));
    return attempt(fixes, () => (parts.enabled() ? visibleFixes(fixes, textOf(lastProgram, fileName)) : fixes));
  };

  service.getSuggestionDiagnostics = (fileName) => {
    const program = sync();
    const diagnostics = inner.getSuggestionDiagnostics(fileName);
    return isOurs(program, fileName) ? visibleSuggestions(diagnostics) : diagnostics;
  };

  service.getNavigateToItems = (...args) =>
    inner.getNavigateToItems(...args).filter((it) => !types.includes(it.fileName));

  service.getSyntacticDiagnostics = (fileName) => {
    const program = sync();
    const diagnostics = inner.getSyntacticDiagnostics(fileName);
    if (diagnostics.length === 0 || !isOurs(program, fileName)) return diagnostics;
    return attempt(diagnostics, () => withoutMissingName(ts, program?.getSourceFile(fileName), diagnostics));
  };

  return service;
}

/** A Rule is a function without a name, which is fine at Auth0 and an error in a file of its own. */
function withoutMissingName(
  ts: TypeScript,
  source: ts.SourceFile | undefined,
  diagnostics: ts.DiagnosticWithLocation[],
): ts.DiagnosticWithLocation[] {
  const [rule] = source ? handlersOf(ts, source) : [];
  if (rule?.kind !== 'rule' || !ts.isFunctionDeclaration(rule.fn) || rule.fn.name?.text) return diagnostics;
  const { pos, parameters } = rule.fn;
  return diagnostics.filter(({ code, start }) => code !== IDENTIFIER_EXPECTED || start < pos || start > parameters.pos);
}
