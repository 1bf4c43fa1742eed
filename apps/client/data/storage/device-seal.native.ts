import { AESEncryptionKey, AESSealedData, aesDecryptAsync, aesEncryptAsync } from 'expo-crypto';
import type { Seal } from './seal';

/** AES-256-GCM by the platform's own cryptography; sealed bytes are nonce, ciphertext and tag in one piece. */
export function createNativeSeal(key: AESEncryptionKey): Seal {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    async seal(text, label) {
      const sealed = await aesEncryptAsync(encoder.encode(text), key, {
        additionalData: encoder.encode(label),
      });
      return sealed.combined();
    },
    async open(bytes, label) {
      const opened = await aesDecryptAsync(AESSealedData.fromCombined(bytes), key, {
        additionalData: encoder.encode(label),
      });
      return decoder.decode(opened);
    },
  };
}

/** A new key, or the one a text from the secure store stands for. */
export async function readDeviceKey(
  encoded: string | null,
): Promise<{ key: AESEncryptionKey; encoded: string }> {
  if (encoded !== null) return { key: await AESEncryptionKey.import(encoded, 'base64'), encoded };
  const key = await AESEncryptionKey.generate(256);
  return { key, encoded: await key.encoded('base64') };
}
