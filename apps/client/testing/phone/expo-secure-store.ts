import { phoneAtHand } from './phone';

const { keychain } = phoneAtHand();

export const AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY = 1;

export function getItem(key: string): string | null {
  return keychain.get(key) ?? null;
}

export function setItem(key: string, value: string): void {
  keychain.set(key, value);
}

export async function getItemAsync(key: string): Promise<string | null> {
  return getItem(key);
}

export async function setItemAsync(key: string, value: string): Promise<void> {
  setItem(key, value);
}

export async function deleteItemAsync(key: string): Promise<void> {
  keychain.delete(key);
}
