const HEARTBEAT_MS = 30_000;

/**
 * One line on the terminal for one piece of work, with the seconds it takes. A terminal sees the line move; a log
 * sees a line at the start, one now and then, and one at the end. Returns the function that ends it with a result.
 */
export function startProgress(title, stream = process.stdout) {
  const startedAtMs = performance.now();
  const seconds = () => `${((performance.now() - startedAtMs) / 1000).toFixed(stream.isTTY ? 0 : 1)} s`;
  const write = (text, isLast) =>
    stream.write(stream.isTTY ? `\r\x1b[2K${text}${isLast ? '\n' : ''}` : `${text}\n`);
  write(`${title} …`, false);
  const tick = () => write(`${title} … ${seconds()}`, false);
  const timer = setInterval(tick, stream.isTTY ? 1_000 : HEARTBEAT_MS);
  timer.unref();
  return (result) => {
    clearInterval(timer);
    write(`${title}: ${result} (${seconds()})`, true);
  };
}

/** A terminal on which several pieces of work go on at once: nothing is written over, and nothing while they go on. */
export function linesOnly(stream) {
  return { isTTY: false, write: (text) => / … \d/.test(text) || stream.write(text) };
}
