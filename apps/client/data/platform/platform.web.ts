import { openDeviceStorage } from '../storage/storage.web';
import { createIdSource } from './new-id';
import type { Platform, TabNote, TabPort } from './platform-port';

/** Null where the browser has no Web Locks: then each tab syncs for itself and keeps to its own memory of the rest. */
function createTabPort(): TabPort | null {
  if (typeof navigator === 'undefined' || !navigator.locks || typeof BroadcastChannel === 'undefined')
    return null;
  return {
    async lock(name, onlyIfFree, hold) {
      let isHeld = false;
      await navigator.locks.request(name, { ifAvailable: onlyIfFree }, async (lock) => {
        if (!lock) return;
        isHeld = true;
        await hold();
      });
      return isHeld;
    },
    openChannel(name, onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event) => onMessage(event.data);
      return {
        post: (message) => channel.postMessage(message),
        close: () => channel.close(),
      };
    },
  };
}

const noteKey = 'florin.tab';

/** A private window may refuse it, and it takes only so much: then a reload brings back what it had, or nothing. */
const tabNote: TabNote = {
  read() {
    try {
      return sessionStorage.getItem(noteKey);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      if (text === null) sessionStorage.removeItem(noteKey);
      else sessionStorage.setItem(noteKey, text);
    } catch {
      // See above.
    }
  },
};

/** A message to itself comes round faster than a timer, which browsers hold back to 4 ms. */
function yieldByMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function createPlatform(): Platform {
  const newId = createIdSource((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>), Date.now);
  return {
    fetch: (input, init) => fetch(input, init),
    // The gateway sets it beside the session's own cookie, which no script can see.
    mayBeSignedIn: () => document.cookie.includes('__Host-florin-signed-in='),
    newId,
    nowMs: Date.now,
    random: Math.random,
    yieldToHost: yieldByMessage,
    openDeviceStorage: () => openDeviceStorage('florin', newId),
    tabs: createTabPort(),
    tabNote,
    onWake(listener) {
      function onVisible(): void {
        if (document.visibilityState === 'visible') listener();
      }
      addEventListener('online', listener);
      document.addEventListener('visibilitychange', onVisible);
      return () => {
        removeEventListener('online', listener);
        document.removeEventListener('visibilitychange', onVisible);
      };
    },
    onNetworkLost(listener) {
      addEventListener('offline', listener);
      return () => removeEventListener('offline', listener);
    },
    onHide(listener) {
      function onHidden(): void {
        if (document.visibilityState === 'hidden') listener();
      }
      addEventListener('pagehide', listener);
      document.addEventListener('visibilitychange', onHidden);
      return () => {
        removeEventListener('pagehide', listener);
        document.removeEventListener('visibilitychange', onHidden);
      };
    },
  };
}
