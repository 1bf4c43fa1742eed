import type { DeviceStorage } from '../storage/device-storage';

/** What the data layer asks of the machine it runs on; tests hand in their own. */
export interface Platform {
  /** Must stream its body. */
  fetch: typeof fetch;
  /** False where nobody can be signed in, so that the server need not be asked. */
  mayBeSignedIn(): boolean;
  /** A UUIDv7: later ones sort after earlier ones. */
  newId(): string;
  nowMs(): number;
  /** From 0 up to 1, for jitter. */
  random(): number;
  /** Resolves once the host has had its turn to draw and to hear input. */
  yieldToHost(): Promise<void>;
  /** Rejects where nothing can be kept; the app then works from memory. */
  openDeviceStorage(): Promise<DeviceStorage>;
  /** Null where there is never a second tab. */
  tabs: TabPort | null;
  /** What this tab alone remembers until it is closed, a reload included. Null where there are no tabs. */
  tabNote: TabNote | null;
  /** The network came back or the app came to the front: worth trying again at once. */
  onWake(listener: () => void): () => void;
  /** The machine says that it has no network; whether that is so is then seen by asking the server. */
  onNetworkLost(listener: () => void): () => void;
  /** The app may be ended from here on: what is only in memory goes to the disk now. */
  onHide(listener: () => void): () => void;
}

export interface TabNote {
  read(): string | null;
  /** Null forgets it. */
  write(text: string | null): void;
}

export interface TabPort {
  /**
   * Runs `hold` while this tab has the lock and lets go when its promise settles. `onlyIfFree` gives up instead of
   * waiting; then the result is false.
   */
  lock(name: string, onlyIfFree: boolean, hold: () => Promise<void>): Promise<boolean>;
  openChannel(name: string, onMessage: (message: unknown) => void): TabChannel;
}

export interface TabChannel {
  post(message: unknown): void;
  close(): void;
}
