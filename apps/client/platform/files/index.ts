import { getDocumentAsync } from 'expo-document-picker';
import type { ChosenFile } from './types';

export type { ChosenFile } from './types';

/** Opens the system's file picker; null when the person changes their mind. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const result = await getDocumentAsync({ copyToCacheDirectory: true });
  const asset = result.canceled ? undefined : result.assets[0];
  if (!asset) return null;
  const response = await fetch(asset.uri);
  return { name: asset.name, bytes: new Uint8Array(await response.arrayBuffer()) };
}
