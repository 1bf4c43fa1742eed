/** Lets at most `concurrencyMax` tasks run at once; the others wait in the order they came. */
export function createTurnstile(
  concurrencyMax: number,
): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    if (running >= concurrencyMax) await new Promise<void>((pass) => waiting.push(pass));
    else running += 1;
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so that a newcomer cannot slip in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
