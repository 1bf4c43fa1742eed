import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bugs } from './bugs';
import { plant, root } from './plant';

/** Loaded before the simulation, in a process of its own: plants the bug that the environment names. */
const bug = bugs.find(({ name }) => name === process.env.FLORIN_PLANTED_BUG);
if (bug === undefined) throw new Error('FLORIN_PLANTED_BUG names no bug');
const url = pathToFileURL(`${root}${bug.file}`).href;
register('./load-planted.mjs', { parentURL: import.meta.url, data: { url, text: plant(bug) } });
