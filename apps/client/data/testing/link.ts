export type Fault = 'lose-request' | 'lose-answer' | 'unavailable' | 'too-many';

/** The way between one device and the server. */
export class Link {
  isUp = true;
  faults: Fault[] = [];
  travel: () => Promise<void> = async () => {};
}
