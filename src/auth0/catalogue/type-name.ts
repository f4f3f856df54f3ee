/**
 * The name that a trigger, Hook or field has in `types/claim-actions.d.ts`: `post-login` is `PostLogin`,
 * `app_metadata` is `AppMetadata`.
 */
export function typeName(id: string): string {
  return id.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
