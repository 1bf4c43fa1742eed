import { type Measured, type Question, questions, type SubjectFigures } from './measure';
import { median } from './samples';

const titles: Record<Question, string> = {
  insert: 'single insert',
  listPages: 'list page of 50',
  categoriesCold: 'categories over 5 years, cold',
  categories: 'categories over 5 years, warm',
  categoriesByMonth: 'categories in each of 60 months',
  search: 'text search',
  readBudgets: 'budget read',
  deliver: 'change to second device',
};

/** A table in Markdown: milliseconds of each subject, and how much faster Florin is than Actual. */
export function tableOf({ rowCount, runs, subjects }: Measured): string {
  const names = Object.keys(subjects);
  const florin = subjects.Florin;
  const heads = [`${rowCount.toLocaleString('en')} transactions`, ...names, ...ratioHeads(names)];
  const rows = [
    ['import, rows/s', ...names.map((name) => rate(subjects[name]!).toFixed(0)), ...ratiosOf(rate)],
    [
      'import, processor ms/1000 rows',
      ...names.map((name) => fixed(processorOf(subjects[name]!))),
      ...ratiosOf((figures) => 1 / processorOf(figures)),
    ],
    [
      'import, memory before → peak → after, MB',
      ...names.map((name) => memoryOf(subjects[name]!)),
      ...ratioHeads(names).map(() => ''),
    ],
    ...questions.map((question) => {
      const speed = (figures: SubjectFigures) => 1 / (figures.answers[question]?.medianMs ?? Number.NaN);
      const cells = names.map((name) => fixed(1 / speed(subjects[name]!)));
      return [`${titles[question]}, ms`, ...cells, ...ratiosOf(speed)];
    }),
  ];
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [...lines, '', `Medians of ${runs} interleaved runs.`].join('\n');

  function ratiosOf(speed: (figures: SubjectFigures) => number): string[] {
    if (florin === undefined) return [];
    return names
      .filter((name) => name !== 'Florin')
      .map((name) => times(speed(florin) / speed(subjects[name]!)));
  }
}

function ratioHeads(names: readonly string[]): string[] {
  if (!names.includes('Florin')) return [];
  return names.filter((name) => name !== 'Florin').map((name) => `Florin’s speed to ${name}’s`);
}

function rate({ imports }: SubjectFigures): number {
  return median(imports.map(({ rowCount, ms }) => (rowCount / ms) * 1000));
}

function processorOf({ imports }: SubjectFigures): number {
  return median(imports.map(({ rowCount, processorMs }) => (processorMs / rowCount) * 1000));
}

/** Of the last import, by when everything that is kept has been kept. */
function memoryOf({ imports }: SubjectFigures): string {
  const memory = imports.at(-1)?.memory;
  if (memory === undefined) return '–';
  return [memory.beforeMb, memory.peakMb, memory.afterMb].map((mb) => mb.toFixed(0)).join(' → ');
}

function fixed(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function times(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return ratio < 10 ? `${ratio.toFixed(2)}×` : `${ratio.toFixed(0)}×`;
}
