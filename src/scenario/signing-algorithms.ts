/** Algorithms that Auth0 can sign access tokens with: a setting of the API. */
export const signingAlgorithms = ['RS256', 'PS256', 'ES256', 'HS256'] as const;

export type SigningAlgorithm = (typeof signingAlgorithms)[number];
