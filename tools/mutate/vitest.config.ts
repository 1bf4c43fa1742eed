import { defineConfig } from 'vitest/config';

/** The tests of the one folder that is being mutated; those that need a whole system would take a day. */
export default defineConfig({
  test: {
    include: [`${process.env.FLORIN_MUTATED_FOLDER}/**/*.test.ts`],
    exclude: ['**/*.system.test.ts'],
    // Code that counts its own steps is slow.
    testTimeout: 300_000,
  },
});
