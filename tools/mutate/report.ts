/** The part of a mutation report (mutation-testing-report-schema 2) that is looked at here. */
export type Report = {
  files: Record<
    string,
    {
      source: string;
      mutants: {
        status:
          | 'Killed'
          | 'Survived'
          | 'NoCoverage'
          | 'Timeout'
          | 'CompileError'
          | 'RuntimeError'
          | 'Ignored';
        mutatorName: string;
        replacement?: string;
        location: { start: { line: number; column: number }; end: { line: number; column: number } };
      }[];
    }
  >;
};

export type Score = { killed: number; survived: number; notReached: number };

/** A mutant that hangs is noticed too; what no test here reaches is for the tests of the whole system. */
export function scoreOf(report: Report): Score {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return { killed: count('Killed', 'Timeout'), survived: count('Survived'), notReached: count('NoCoverage') };
}

/** A line for each mutant that nobody noticed: where it is, what stood there, what stood there instead. */
export function survivorsOf(report: Report): string[] {
  return Object.entries(report.files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement, mutatorName, status }) => {
        const { start, end } = location;
        const lastColumn = end.line === start.line ? end.column - 1 : undefined;
        const was = lines[start.line - 1]?.slice(start.column - 1, lastColumn) ?? '';
        const now = replacement?.split('\n')[0] ?? mutatorName;
        return `${path}:${start.line} ${status === 'NoCoverage' ? 'not reached' : 'survived'}: ${was} -> ${now}`;
      });
  });
}
