/** Work in lanes: one owner's in order, different owners' side by side, at most `widthMax` at a time. */
export type OwnerLanes = {
  /** Queues work behind the owner's earlier work. `work` enters the road for each attempt it makes and must not reject. */
  add(ownerId: string, work: (enter: Enter) => Promise<void>): void;
  /** Resolves when nothing is queued or running. */
  idle(): Promise<void>;
};

/** Runs one attempt when there is room; between two attempts the room is others'. */
export type Enter = <Result>(attempt: () => Promise<Result>) => Promise<Result>;

export function ownerLanes(widthMax: number): OwnerLanes {
  const tails = new Map<string, Promise<void>>();
  const queue: (() => void)[] = [];
  let roomLeft = widthMax;

  async function enter<Result>(attempt: () => Promise<Result>): Promise<Result> {
    if (roomLeft > 0) roomLeft -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await attempt();
    } finally {
      const next = queue.shift();
      if (next === undefined) roomLeft += 1;
      else next();
    }
  }

  return {
    add(ownerId, work) {
      const before = tails.get(ownerId);
      const tail = before === undefined ? work(enter) : before.then(() => work(enter));
      tails.set(ownerId, tail);
      void tail.finally(() => {
        if (tails.get(ownerId) === tail) tails.delete(ownerId);
      });
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
