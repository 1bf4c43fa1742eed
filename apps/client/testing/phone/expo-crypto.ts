import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

export function getRandomValues<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
  bytes.set(randomBytes(bytes.length));
  return bytes;
}

export class AESEncryptionKey {
  readonly secret: Buffer;

  private constructor(secret: Buffer) {
    this.secret = secret;
  }

  static async generate(bits: number): Promise<AESEncryptionKey> {
    return new AESEncryptionKey(randomBytes(bits / 8));
  }

  static async import(text: string, encoding: 'base64' | 'hex'): Promise<AESEncryptionKey> {
    return new AESEncryptionKey(Buffer.from(text, encoding));
  }

  async encoded(encoding: 'base64' | 'hex'): Promise<string> {
    return this.secret.toString(encoding);
  }
}

/** Nonce, ciphertext and tag in one piece, as the phones' own cryptography lays them out. */
export class AESSealedData {
  readonly bytes: Uint8Array;

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static fromCombined(bytes: Uint8Array): AESSealedData {
    return new AESSealedData(bytes);
  }

  async combined(): Promise<Uint8Array> {
    return this.bytes;
  }
}

type Options = { additionalData?: Uint8Array };

export async function aesEncryptAsync(
  plain: Uint8Array,
  key: AESEncryptionKey,
  { additionalData }: Options = {},
): Promise<AESSealedData> {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce);
  if (additionalData) cipher.setAAD(additionalData);
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return AESSealedData.fromCombined(new Uint8Array(sealed));
}

export async function aesDecryptAsync(
  { bytes }: AESSealedData,
  key: AESEncryptionKey,
  { additionalData }: Options = {},
): Promise<Uint8Array> {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, nonceLength));
  if (additionalData) decipher.setAAD(additionalData);
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  const ciphertext = bytes.subarray(nonceLength, bytes.length - tagLength);
  return new Uint8Array(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
}
