import type { BenchHousehold } from '../generate';
import type { ImportFigures, Subject } from '../subject';
import { median, quantile, type SamplesMs } from './samples';

export const questions = [
  'insert',
  'listPages',
  'categoriesCold',
  'categories',
  'categoriesByMonth',
  'search',
  'readBudgets',
  'deliver',
] as const;
export type Question = (typeof questions)[number];

/** `medianMs` is the median of the runs' medians. */
export type Answer = { medianMs: number; p95Ms: number; samples: number };
export type SubjectFigures = {
  imports: ImportFigures[];
  answers: Partial<Record<Question, Answer>>;
};
export type Measured = { rowCount: number; runs: number; subjects: Record<string, SubjectFigures> };

export type MeasureOptions = {
  rowCount: number;
  runs: number;
  households(run: number): BenchHousehold;
  say(text: string): void;
};

/** How often each question is asked in a run; the first of each are thrown away as warming up. */
const counts: Record<Question, number> = {
  insert: 60,
  listPages: 60,
  categoriesCold: 1,
  categories: 40,
  categoriesByMonth: 6,
  search: 30,
  readBudgets: 40,
  deliver: 30,
};
const warmUpPart = 0.2;
/** An import that takes minutes is done once; its questions are asked in every run. */
const slowImportMs = 60_000;

/** Every run goes through all subjects before the next begins, so that a busy moment meets them alike. */
export async function measure(subjects: readonly Subject[], options: MeasureOptions): Promise<Measured> {
  const { rowCount, runs, households, say } = options;
  const imports = new Map(subjects.map((subject) => [subject.name, [] as ImportFigures[]]));
  const samples = new Map(subjects.map((subject) => [subject.name, new Map<Question, SamplesMs[]>()]));
  for (const subject of subjects) await subject.start();
  for (let run = 0; run < runs; run += 1) {
    const household = households(run);
    for (const subject of subjects) {
      const done = imports.get(subject.name)!;
      if ((done[0]?.ms ?? 0) < slowImportMs) {
        const figures = await subject.importStatements(household);
        done.push(figures);
        say(`${subject.name}: ${rowCount} rows imported in ${(figures.ms / 1000).toFixed(1)} s`);
      }
    }
    for (const subject of subjects) await subject.restart();
    for (const question of [
      'categoriesCold',
      ...questions.filter((name) => name !== 'categoriesCold'),
    ] as const) {
      for (const subject of subjects) {
        const found = await ask(subject, question);
        if (found === undefined) continue;
        const known = samples.get(subject.name)!;
        known.set(question, [...(known.get(question) ?? []), found]);
      }
    }
    say(`run ${run + 1} of ${runs} done`);
  }
  const figuresOf = (name: Subject['name']): SubjectFigures => ({
    imports: imports.get(name)!,
    answers: Object.fromEntries(
      [...samples.get(name)!].map(([question, ofRuns]) => [question, answerOf(ofRuns)]),
    ),
  });
  return {
    rowCount,
    runs,
    subjects: Object.fromEntries(subjects.map(({ name }) => [name, figuresOf(name)])),
  };
}

async function ask(subject: Subject, question: Question): Promise<SamplesMs | undefined> {
  const count = counts[question];
  const found = await (question === 'categoriesCold' ? subject.categories(1) : subject[question](count));
  return found?.slice(count > 1 ? Math.ceil(count * warmUpPart) : 0);
}

function answerOf(runs: readonly SamplesMs[]): Answer {
  return {
    medianMs: median(runs.map(median)),
    p95Ms: median(runs.map((samples) => quantile(samples, 0.95))),
    samples: runs.reduce((sum, samples) => sum + samples.length, 0),
  };
}
