import type { BenchHousehold } from './generate';
import type { MemoryFigures } from './measure/memory';
import type { SamplesMs } from './measure/samples';

/** `processorMs` is the time of all its processes, which a busy machine does not change. */
export type ImportFigures = {
  ms: number;
  rowCount: number;
  processorMs: number;
  memory: MemoryFigures | undefined;
};

/** What the questions are about; the words are met in about one row of a hundred. */
export const searchText = 'harbour market';
export const pageSize = 50;

/** One program under measurement. Every operation is the same work for all; see README for what each row means. */
export type Subject = {
  name: 'Florin' | 'PostgreSQL' | 'Actual';
  start(): Promise<void>;
  /** Into a household of its own, which the questions after it are about. */
  importStatements(household: BenchHousehold): Promise<ImportFigures>;
  /** Starts over with nothing in memory; what is stored stays. */
  restart(): Promise<void>;
  insert(count: number): Promise<SamplesMs>;
  listPages(count: number): Promise<SamplesMs>;
  /** Spending of each category over the five years. */
  categories(count: number): Promise<SamplesMs>;
  /** Spending of each category in each of the sixty months. */
  categoriesByMonth(count: number): Promise<SamplesMs>;
  search(count: number): Promise<SamplesMs>;
  readBudgets(count: number): Promise<SamplesMs>;
  /** From the request of one device until another has the row; undefined where there is no second device. */
  deliver(count: number): Promise<SamplesMs | undefined>;
  stop(): Promise<void>;
};

/** A wrong answer makes its time worthless. */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(`${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
