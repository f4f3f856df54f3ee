import { triggers } from '../auth0/catalogue/triggers.ts';

/**
 * The trigger that a script's surroundings name: an import or comment with Auth0's types, the comments of the
 * dashboard's templates (`@param {PostLoginAPI} api`), the folder of a template (`…-POST_LOGIN`). In this order of trust.
 */
export function declaredTrigger(file: string, source: string): string | undefined {
  const types = /@auth0\/actions\/([a-z-]+)\/v\d/.exec(source)?.[1];
  const byTypes = triggers.find(({ id }) => id === types);
  const named = new Set([...source.matchAll(/@param\s*\{\s*(\w+)\s*\}/g)].map((match) => match[1] ?? ''));
  const byComment = triggers.find(({ jsdocTypeNames }) => jsdocTypeNames?.some((name) => named.has(name)));
  const folders = file.split(/[\\/]/).slice(0, -1);
  const byFolder = triggers.find(({ marketplaceEnum }) =>
    folders.some((folder) => marketplaceEnum !== undefined && folder.endsWith(`-${marketplaceEnum}`)),
  );
  return (byTypes ?? byComment ?? byFolder)?.id;
}
