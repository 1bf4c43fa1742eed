import { transform } from 'esbuild';

/** Given by `register-planted.ts`: the address of a file and its text with a bug in it. */
let planted;

export function initialize(given) {
  planted = given;
}

/** Loads the planted text in place of the file's own. */
export async function load(url, context, nextLoad) {
  if (url.split('?')[0] !== planted.url) return nextLoad(url, context);
  const { code } = await transform(planted.text, { loader: 'ts', format: 'esm', target: 'es2022' });
  return { format: 'module', source: code, shortCircuit: true };
}
