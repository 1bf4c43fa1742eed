import { posix } from 'node:path';
import { type Finding, isCode, isTest, type Rule, type SourceFile } from '../tree';
import { importsIn } from './imports';

const CLIENT = 'apps/client/';

/** The app's folders and what each may import of the others. Its entries and builds import what they like. */
const LAYERS: Record<string, readonly string[]> = {
  platform: [],
  navigation: ['platform'],
  ui: ['navigation', 'platform'],
  data: [],
  features: ['data', 'ui', 'navigation', 'platform'],
  app: ['features', 'data', 'ui', 'navigation', 'platform'],
};

/** What these files may import of any feature besides its parts. */
const REGISTRIES: Record<string, string> = {
  'features/settings/pages.ts': 'settings',
  'features/overview/slots.ts': 'overview-cards',
};

/**
 * The app is layered: the kit knows no screen and no data, the data knows no screen, and a feature knows of another
 * only what that one shows in its `parts.ts`. Two registries gather what every feature offers them by one name.
 */
export const layersRule: Rule = (files) =>
  files.filter(({ path }) => path.startsWith(CLIENT) && isCode(path) && !isTest(path)).flatMap(findingsOf);

function findingsOf(file: SourceFile): Finding[] {
  const own = file.path.slice(CLIENT.length);
  if (LAYERS[layerOf(own)] === undefined) return [];
  return importsIn(file).flatMap(({ name, line }) => {
    const target = targetOf(own, name);
    const message = target === undefined ? undefined : refusalOf(own, target);
    return message === undefined ? [] : [{ path: file.path, line, message }];
  });
}

/** The imported file's place in the app; undefined for a package's. */
function targetOf(own: string, name: string): string | undefined {
  if (name.startsWith('@/')) return name.slice('@/'.length);
  return name.startsWith('.') ? posix.join(posix.dirname(own), name) : undefined;
}

function refusalOf(own: string, target: string): string | undefined {
  const [from, to] = [layerOf(own), layerOf(target)];
  if (from !== to) {
    const allowed = LAYERS[from] ?? [];
    return allowed.includes(to) ? undefined : `imports ${target}; ${from} may import ${allowed.join(', ')}`;
  }
  if (from !== 'features' || featureOf(own) === featureOf(target)) return undefined;
  const face = `features/${featureOf(target)}/parts`;
  const offered = `features/${featureOf(target)}/${REGISTRIES[own]}`;
  return target === face || target === offered
    ? undefined
    : `imports ${target}; other features see only ${face}`;
}

function layerOf(place: string): string {
  return place.split('/')[0] ?? '';
}

function featureOf(place: string): string {
  return place.split('/')[1] ?? '';
}
