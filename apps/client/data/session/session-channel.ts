import type { TabPort } from '../platform/platform-port';

type SessionMessage = { type: 'signed-in' } | { type: 'left'; reason: 'left' | 'ended' };

export interface SessionChannel {
  tellSignedIn(): void;
  tellLeft(reason: 'left' | 'ended'): void;
}

/** Signing in or out in one tab does it in all: a screen left open elsewhere shows nothing after a sign-out. */
export function joinSessionChannel(
  tabs: TabPort | null,
  hear: { onSignedIn(): void; onLeft(reason: 'left' | 'ended'): void },
): SessionChannel {
  const channel = tabs?.openChannel('florin/session', (message) => {
    const heard = message as SessionMessage;
    if (heard.type === 'signed-in') hear.onSignedIn();
    else hear.onLeft(heard.reason);
  });
  return {
    tellSignedIn: () => channel?.post({ type: 'signed-in' } satisfies SessionMessage),
    tellLeft: (reason) => channel?.post({ type: 'left', reason } satisfies SessionMessage),
  };
}
