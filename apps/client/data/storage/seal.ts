/**
 * AES-256-GCM under the device key. The label (where the bytes belong) is authenticated with them, so that a record
 * moved to another place does not open.
 */
export interface Seal {
  seal(text: string, label: string): Promise<Uint8Array>;
  /** Rejects when the bytes were not sealed under this key with this label. */
  open(sealed: Uint8Array, label: string): Promise<string>;
}
