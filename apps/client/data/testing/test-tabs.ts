import type { TabPort } from '../platform/platform-port';

interface Waiting {
  tab: object;
  start(): void;
}

/** Web Locks and BroadcastChannel among tabs of one test; a tab that leaves loses its lock, as a closed one does. */
export class TestTabs {
  private readonly listeners = new Map<object, Map<string, Set<(message: unknown) => void>>>();
  private readonly holders = new Map<string, object>();
  private readonly queues = new Map<string, Waiting[]>();

  join(): { port: TabPort; leave(): void } {
    const tab = {};
    const channels = new Map<string, Set<(message: unknown) => void>>();
    this.listeners.set(tab, channels);
    const port: TabPort = {
      lock: (name, onlyIfFree, hold) =>
        new Promise((resolve) => {
          const start = () => {
            this.holders.set(name, tab);
            void hold().then(() => {
              this.release(name, tab);
              resolve(true);
            });
          };
          if (!this.holders.has(name)) start();
          else if (onlyIfFree) resolve(false);
          else this.queues.set(name, [...(this.queues.get(name) ?? []), { tab, start }]);
        }),
      openChannel: (name, onMessage) => {
        const own = channels.get(name) ?? new Set();
        channels.set(name, own.add(onMessage));
        return {
          post: (message) => {
            // Cloned when posted and delivered later, as the platform does.
            const copy = structuredClone(message);
            setImmediate(() => {
              for (const [other, theirs] of this.listeners)
                if (other !== tab)
                  for (const listener of theirs.get(name) ?? []) listener(structuredClone(copy));
            });
          },
          close: () => void own.delete(onMessage),
        };
      },
    };
    return {
      port,
      leave: () => {
        this.listeners.delete(tab);
        for (const [name, queue] of this.queues)
          this.queues.set(
            name,
            queue.filter((waiting) => waiting.tab !== tab),
          );
        for (const [name, holder] of this.holders) if (holder === tab) this.release(name, tab);
      },
    };
  }

  private release(name: string, tab: object): void {
    if (this.holders.get(name) !== tab) return;
    this.holders.delete(name);
    this.queues.get(name)?.shift()?.start();
  }
}
