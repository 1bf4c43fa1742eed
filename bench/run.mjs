/** `npm run bench`: installs what only the benchmark needs when it is missing, then measures. */
import { installBench } from './install.mjs';

installBench();
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
