import type { ImportWords } from './words/en';

/** What the server says of a file it refused, in words: the reason where the domain has one, else the problem's own. */
export function importFailureText(
  words: Pick<ImportWords, 'refusals' | 'problems' | 'bankSays'>,
  problem: { code: string; detail?: string | undefined; errors: readonly { reason: string }[] },
): string | null {
  if (problem.code === 'transaction/statement-refused') {
    const reason = problem.errors[0]?.reason as keyof ImportWords['refusals'];
    const text = words.refusals[reason] ?? words.refusals.unreadable;
    return reason === 'bank-refused' && problem.detail ? `${text} ${words.bankSays(problem.detail)}` : text;
  }
  return words.problems[problem.code as keyof ImportWords['problems']] ?? null;
}
