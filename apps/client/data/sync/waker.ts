/** A sleep that can be cut short: something to do arrived, the network came back, or it is over. */
export interface Waker {
  /** Resolves after the time, or at the next call of wake; at once if wake was called since the last sleep. */
  sleep(timeMs: number): Promise<void>;
  wake(): void;
}

export function createWaker(): Waker {
  let isWoken = false;
  let end: (() => void) | null = null;
  return {
    async sleep(timeMs) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = timeMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, timeMs);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isWoken = false;
      end = null;
    },
    wake() {
      isWoken = true;
      end?.();
    },
  };
}
