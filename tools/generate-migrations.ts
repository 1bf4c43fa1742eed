import { execFileSync } from 'node:child_process';
import { serviceNames } from '@florin/contracts';

/** Writes the SQL that brings each service's schema up to date with its `store/schema.ts`. */
for (const service of serviceNames) {
  console.log(`\n${service}`);
  execFileSync(
    'npx',
    [
      'drizzle-kit',
      'generate',
      '--dialect=postgresql',
      `--schema=services/${service}/src/store/schema.ts`,
      `--out=services/${service}/migrations`,
      `--name=${process.argv[2] ?? 'foundation'}`,
    ],
    { stdio: 'inherit' },
  );
}
