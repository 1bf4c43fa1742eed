import type { Topic } from '../types';

/** Listeners by topic. What is touched in one turn is told once, to each listener at most one time. */
export class Emitter {
  private readonly listeners = new Map<Topic, Set<() => void>>();
  private readonly versions = new Map<Topic, number>();
  private readonly touched = new Set<Topic>();
  private isScheduled = false;

  subscribe(topics: readonly Topic[], listener: () => void): () => void {
    // Its own function per subscription, so that the same listener given twice is also removed one at a time.
    function call(): void {
      listener();
    }
    for (const topic of topics) {
      const listeners = this.listeners.get(topic) ?? new Set();
      listeners.add(call);
      this.listeners.set(topic, listeners);
    }
    return () => {
      for (const topic of topics) this.listeners.get(topic)?.delete(call);
    };
  }

  /** Rises with every change to any of the topics. */
  version(...topics: Topic[]): number {
    let sum = 0;
    for (const topic of topics) sum += this.versions.get(topic) ?? 0;
    return sum;
  }

  /** New from here on for whoever reads; listeners hear of it at the end of the turn. */
  touch(topic: Topic): void {
    this.versions.set(topic, (this.versions.get(topic) ?? 0) + 1);
    this.touched.add(topic);
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      this.tell();
    });
  }

  /** Tells listeners now, for what a person just did. */
  tell(): void {
    if (this.touched.size === 0) return;
    const called = new Set<() => void>();
    for (const topic of this.touched)
      for (const listener of this.listeners.get(topic) ?? []) called.add(listener);
    this.touched.clear();
    for (const listener of called) listener();
  }
}
