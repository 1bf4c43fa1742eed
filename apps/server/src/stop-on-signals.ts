import type { RunningServer } from './run';

const stopWithinMs = 10_000;

/** Ends everything on Ctrl-C or a polite kill, at once when it is asked for again, and when a part has failed. */
export function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  async function stop(exitCode: number): Promise<void> {
    if (isStopping) process.exit(exitCode || 1);
    isStopping = true;
    // What does not end in time is ended by the operating system; everything acknowledged is committed.
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await server.stop().catch(() => undefined);
    process.exit(exitCode);
  }
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  void server.failed.then((sentence) => {
    if (isStopping) return;
    console.error(sentence);
    void stop(1);
  });
}
