const DOCUMENTATION = 'https://auth0.com/docs/';

/**
 * The public page of a source such as `auth0/docs-v2 main/docs/actions/reference/…/post-login-api-object.mdx (HEAD …)`.
 * Undefined for sources that are not pages of the documentation.
 */
export function documentationUrl(source: string): string | undefined {
  const page = /^auth0\/docs-v2 main\/docs\/(\S+)\.mdx\b/.exec(source)?.[1];
  return page === undefined ? undefined : DOCUMENTATION + page;
}
