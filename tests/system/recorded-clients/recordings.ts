import { type KeptFiles, namesOf, readKept } from '../kept-files';
import type { Recording } from './exchange';

export const recordings: KeptFiles = {
  folder: new URL('.', import.meta.url),
  hashesFile: new URL('../recorded-clients-hashes.json', import.meta.url),
};

export function readRecordings(): Recording[] {
  return namesOf(recordings).map((name) => readKept(recordings, name) as Recording);
}
