import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { StartRefusal } from './start-refusal';

export type Environment = Readonly<Record<string, string | undefined>>;

export type Places = { dataDir: string; keyDir: string };

/**
 * Where data and key live: FLORIN_DATA_DIR and FLORIN_KEY_DIR, else the platform's places for a user's data and
 * configuration (XDG Base Directory Specification 0.8, where a relative path counts as unset; Apple's File System
 * Programming Guide). Throws a StartRefusal when the key would lie inside the data directory, because whoever
 * copies the data would then hold its key too.
 */
export function placesOf(env: Environment, platform: NodeJS.Platform = process.platform): Places {
  const home = env.HOME || homedir();
  const places = {
    dataDir: chosen(env.FLORIN_DATA_DIR) ?? defaultDataDir(env, home, platform),
    keyDir: chosen(env.FLORIN_KEY_DIR) ?? defaultKeyDir(env, home, platform),
  };
  refuseKeyInsideData(places);
  return places;
}

/** Called again with real paths once both directories exist, since a symbolic link can hide the nesting. */
export function refuseKeyInsideData({ dataDir, keyDir }: Places): void {
  if (!isInside(keyDir, dataDir)) return;
  throw new StartRefusal(
    `The key directory ${keyDir} lies inside the data directory ${dataDir}, where every copy of the data would carry its key: set FLORIN_KEY_DIR to a place outside.`,
  );
}

function chosen(path: string | undefined): string | undefined {
  return path === undefined || path === '' ? undefined : resolve(path);
}

function defaultDataDir(env: Environment, home: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Florin');
  return join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'florin');
}

function defaultKeyDir(env: Environment, home: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Florin Keys');
  return join(absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config'), 'florin', 'keys');
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}
