import { getItem, setItem } from 'expo-secure-store';

export function readText(key: string): string | null {
  try {
    return getItem(key);
  } catch {
    return null;
  }
}

export function writeText(key: string, text: string): void {
  try {
    setItem(key, text);
  } catch {
    // A locked keychain refuses; the preference then lasts until the app closes.
  }
}
