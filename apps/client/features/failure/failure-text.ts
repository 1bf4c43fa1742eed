import { NetworkError, ProblemError, TimeoutError } from '@/data';
import type { Words } from '@/ui/words';

/** What went wrong at the door, in words a person can act on. */
export function failureText(error: unknown, words: Words): string {
  if (error instanceof NetworkError || error instanceof TimeoutError) return words.signIn.noNetwork;
  if (error instanceof ProblemError) {
    if (error.status === 401) return words.signIn.wrong;
    if (error.status === 429) return words.signIn.tooMany;
    const reasons = error.errors.map((one) => one.reason).join(', ');
    const text = error.detail || error.title || words.signIn.failed;
    return reasons ? `${text} (${reasons})` : text;
  }
  return words.signIn.failed;
}
