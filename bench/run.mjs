/** `npm run bench`: installs what only the benchmark needs when it is missing, then measures. */
import { buildPeer, installBench } from './install.mjs';

installBench();
buildPeer();
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
