import { fileURLToPath } from 'node:url';
import { buildStories } from '../../tools/run/build-web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the stories, unless they were built from these very sources. */
export default async function setup() {
  const fault = await buildStories(root);
  if (fault !== undefined) throw new Error(fault);
}
