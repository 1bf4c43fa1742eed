import { writeFileSync } from 'node:fs';
import { renderRoutes, renderSyncedResources } from './src/render-routes';

writeFileSync(new URL('./src/routes.generated.ts', import.meta.url), renderRoutes());
writeFileSync(new URL('./src/synced-resources.generated.ts', import.meta.url), renderSyncedResources());
