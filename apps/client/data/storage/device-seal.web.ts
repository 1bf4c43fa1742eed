import type { Seal } from './seal';

const nonceBytes = 12;

export function generateDeviceKey(crypto: Crypto): Promise<CryptoKey> {
  // Not extractable: the platform seals and opens with it and shows its bytes to nobody, this code included.
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Sealed bytes are a random 96-bit nonce followed by ciphertext and tag. */
export function createWebSeal(crypto: Crypto, key: CryptoKey): Seal {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    async seal(text, label) {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const additionalData = encoder.encode(label);
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData },
        key,
        encoder.encode(text),
      );
      const bytes = new Uint8Array(nonceBytes + sealed.byteLength);
      bytes.set(iv);
      bytes.set(new Uint8Array(sealed), nonceBytes);
      return bytes;
    },
    async open(sealed, label) {
      const iv = sealed.slice(0, nonceBytes);
      const additionalData = encoder.encode(label);
      const bytes = sealed.slice(nonceBytes);
      return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
    },
  };
}
