/** A file the person chose, in memory. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}
