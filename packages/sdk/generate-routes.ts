import { writeFileSync } from 'node:fs';
import { renderRoutes } from './src/render-routes';

writeFileSync(new URL('./src/routes.generated.ts', import.meta.url), renderRoutes());
