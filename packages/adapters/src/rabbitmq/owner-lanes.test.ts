import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerLanes } from './owner-lanes';

describe('lanes', () => {
  it('keep the order of each owner and never hold more than their width', async () => {
    const work = fc.array(
      fc.record({ owner: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.nat({ max: 5 }) }),
    );
    await fc.assert(
      fc.asyncProperty(work, fc.integer({ min: 1, max: 3 }), async (pieces, widthMax) => {
        const lanes = ownerLanes(widthMax);
        const done = new Map<string, number[]>();
        let running = 0;
        let runningMax = 0;
        pieces.forEach(({ owner, turns }, index) => {
          lanes.add(owner, (enter) =>
            enter(async () => {
              running += 1;
              runningMax = Math.max(runningMax, running);
              for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
              running -= 1;
              done.set(owner, [...(done.get(owner) ?? []), index]);
            }),
          );
        });
        await lanes.idle();
        expect([...done.values()].flat()).toHaveLength(pieces.length);
        for (const indexes of done.values()) expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
        expect(runningMax).toBeLessThanOrEqual(widthMax);
      }),
    );
  });

  it("leave the room to others between one owner's attempts", async () => {
    const lanes = ownerLanes(1);
    const done: string[] = [];
    lanes.add('waiting', async (enter) => {
      await enter(async () => {});
      await sleep(30);
      await enter(async () => void done.push('waiting'));
    });
    lanes.add('other', (enter) => enter(async () => void done.push('other')));
    await lanes.idle();
    expect(done).toEqual(['other', 'waiting']);
  });

  it('make room again after an attempt that failed', async () => {
    const lanes = ownerLanes(1);
    let isDone = false;
    lanes.add('a', async (enter) => {
      await enter(() => Promise.reject(new Error('away'))).catch(() => undefined);
      await enter(async () => {
        isDone = true;
      });
    });
    await lanes.idle();
    expect(isDone).toBe(true);
  });
});
