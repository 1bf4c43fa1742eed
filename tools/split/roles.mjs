import { setTimeout as sleep } from 'node:timers/promises';
import { startRole } from './role-process.mjs';

const FIRST_BACK_OFF_MS = 250;
const BACK_OFF_MAX_MS = 10_000;
/** A role that lived this long was well, so the next death starts with the short pause again. */
const WELL_AFTER_MS = 30_000;
const END_WITHIN_MS = 15_000;

/**
 * Keeps one process of each role running. `ready` resolves when each has started once, and rejects with a sentence when
 * one gives up before that, as on a busy port; `end()` asks all to end and resolves when they have.
 */
export function startRoles(root, settings) {
  const ending = new AbortController();
  const children = new Map();

  async function keep(role, markReady, giveUp) {
    let backOffMs = FIRST_BACK_OFF_MS;
    let hasStarted = false;
    while (!ending.signal.aborted) {
      const startedAtMs = performance.now();
      const child = startRole(root, role, settings.roleEnv, () => {
        console.log(`${role} is up (process ${child.pid})`);
        hasStarted = true;
        markReady();
      });
      children.set(role, child);
      const { code, signal } = await endOf(child);
      children.delete(role);
      if (ending.signal.aborted) return;
      if (!hasStarted && signal === null) return giveUp(new Error(`${role} could not be started.`));
      if (performance.now() - startedAtMs > WELL_AFTER_MS) backOffMs = FIRST_BACK_OFF_MS;
      console.error(`${role} ended (${signal ?? `exit code ${code}`}); starting it again in ${backOffMs} ms`);
      await sleep(backOffMs, undefined, { signal: ending.signal }).catch(() => {});
      backOffMs = Math.min(backOffMs * 2, BACK_OFF_MAX_MS);
    }
  }

  const kept = [];
  const readies = settings.roles.map(
    (role) => new Promise((resolve, reject) => kept.push(keep(role, resolve, reject))),
  );

  return {
    ready: Promise.all(readies),
    async end() {
      ending.abort();
      for (const child of children.values()) child.kill('SIGTERM');
      const force = setTimeout(() => {
        for (const child of children.values()) child.kill('SIGKILL');
      }, END_WITHIN_MS);
      await Promise.all(kept);
      clearTimeout(force);
    },
  };
}

function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
