/** What one suite came to. */
export interface Counts {
  passed: number;
  failed: number;
}

/** A part of `npm test` that can also be run alone: `npm run test:<name>`. */
export interface Suite {
  name: string;
  /** Shows its output while it runs. A suite that cannot run at all rejects. */
  run(): Promise<Counts>;
}
