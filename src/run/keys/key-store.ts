import type { JSONWebKeySet } from 'jose';
import type { SigningAlgorithm } from '../../scenario/signing-algorithms.ts';
import type { SigningKey } from './signing-key.ts';

/** Where the keys live that sign the tokens of all runs. */
export interface KeyStore {
  /** The key for an algorithm; made on first use. */
  key(algorithm: SigningAlgorithm): Promise<SigningKey>;
  /**
   * Every public key made so far, as an API would download it from `/.well-known/jwks.json`. The same object until
   * another key is made.
   */
  publicKeys(): Promise<JSONWebKeySet>;
  /** Sentences about keys that had to be made again or cannot be kept; each is returned once. */
  takeNotes(): string[];
}
