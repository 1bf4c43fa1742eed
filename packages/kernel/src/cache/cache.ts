/**
 * A place for what can be lost: counters of the rate limits. Values are numbers and ids, never personal data.
 * An adapter that cannot reach its server answers as if nothing were stored, so nothing depends on it.
 */
export type Cache = {
  /** Adds to a counter and answers its value; a counter that is new lives for `ttlSeconds`. */
  increment(
    key: string,
    ttlSeconds: number,
    by?: number,
  ): Promise<{ value: number; expiresInSeconds: number }>;
  close(): Promise<void>;
};
