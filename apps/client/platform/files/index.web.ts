import type { ChosenFile } from './types';

export type { ChosenFile } from './types';

/** Opens the browser's file picker; null when the person changes their mind. */
export function chooseFile(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? readFile(file) : null);
    });
    input.click();
  });
}

export async function readFile(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
