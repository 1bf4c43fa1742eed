/** `node bench/app/run.mjs`: measures the built app in a browser. Build it first, with `npm start`. */
import { installBench } from '../install.mjs';

installBench();
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
