/** Wakes one sleeper; a ring while nobody sleeps is kept for the next sleep. */
export function createAlarm() {
  let isRinging = false;
  let wakeSleeper: (() => void) | undefined;
  return {
    ring(): void {
      isRinging = true;
      wakeSleeper?.();
    },
    async sleep(forMs: number): Promise<void> {
      if (!isRinging) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, forMs);
          wakeSleeper = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wakeSleeper = undefined;
      isRinging = false;
    },
  };
}

export type Alarm = ReturnType<typeof createAlarm>;
