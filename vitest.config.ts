import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that need the whole system beneath them: one file per answer's status, and those that say so. */
const SYSTEM_TESTS = ['services/*/src/**/[0-9][0-9][0-9].test.ts', 'services/*/src/**/*.system.test.ts'];

/** Tests of what talks to a server that is not our own, and of the servers that tests start. */
const SERVER_TESTS = ['packages/adapters/src/**/*.system.test.ts', 'tests/servers/**/*.test.ts'];

/** Runs once before the operation tests and provides what they share, such as one embedded PostgreSQL. */
const systemSetup = fileURLToPath(new URL('./tests/system/global-setup.ts', import.meta.url));

/** The app's own alias for its root. */
const alias = [{ find: /^@\//, replacement: fileURLToPath(new URL('./apps/client/', import.meta.url)) }];

const exclude = [...configDefaults.exclude, '**/dist/**', '**/*.native.test.ts', '**/.expo/**'];

export default defineConfig({
  test: {
    // The reference machine has two cores, and the operation tests share them with a PostgreSQL.
    maxWorkers: 2,
    pool: 'forks',
    passWithNoTests: true,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'services/*/src/**/*.test.ts',
            'apps/server/src/**/*.test.ts',
            'apps/client/**/*.test.ts',
            'tools/**/*.test.{ts,mjs}',
            'bench/**/*.test.ts',
          ],
          exclude: [...exclude, ...SYSTEM_TESTS, '**/*.system.test.ts'],
          // Loading modules anew for each file takes longer than the tests: 92 seconds of processor instead of 37.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'operations',
          include: [
            ...SYSTEM_TESTS,
            'packages/*/src/**/*.system.test.ts',
            'apps/server/src/**/*.system.test.ts',
            'tests/{security,system}/**/*.test.ts',
          ],
          exclude: [...exclude, ...SERVER_TESTS],
          // The files of a worker share its modules and one system (see startTestSystem).
          isolate: false,
          globalSetup: existsSync(systemSetup) ? [systemSetup] : [],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: SERVER_TESTS,
          exclude,
          // They wait for servers most of the time, beside suites that need the processor.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          exclude,
          globalSetup: [systemSetup],
          // The planted bugs are looked for one after another, each in a process of its own.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'split',
          include: ['tests/split/**/*.test.ts'],
          exclude,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['tests/stories/**/*.spec.ts'],
          exclude,
          globalSetup: [fileURLToPath(new URL('./tests/stories/global-setup.mjs', import.meta.url))],
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          exclude,
          // One browser and one system at a time, so that a slow machine measures the app and not the crowd.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
