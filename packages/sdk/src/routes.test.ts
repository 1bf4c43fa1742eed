import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { renderRoutes, renderSyncedResources } from './render-routes';

describe('the table of routes', () => {
  it('is what the contracts say now (else run: npx tsx packages/sdk/generate-routes.ts)', () => {
    const written = readFileSync(new URL('./routes.generated.ts', import.meta.url), 'utf8');
    expect(written).toBe(renderRoutes());
  });

  it('stands beside the table of synced resources, which is up to date as well', () => {
    const written = readFileSync(new URL('./synced-resources.generated.ts', import.meta.url), 'utf8');
    expect(written).toBe(renderSyncedResources());
  });

  it('is all of the contracts that a caller carries, besides the cursors: no schema and no schema library', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
    });
    const foreign = Object.keys(metafile.inputs).filter((path) => !path.includes('packages/sdk/src/'));
    expect(foreign).toEqual(['packages/contracts/src/cursor/index.ts']);
  });
});
