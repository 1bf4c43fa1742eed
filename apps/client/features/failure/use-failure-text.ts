import { NetworkError, ProblemError, TimeoutError } from '@/data';
import { useFailureWords } from './words';

/** Says what went wrong with the server, in words a person can act on. */
export function useFailureText(): (error: unknown) => string {
  const words = useFailureWords();
  return (error) => {
    if (error instanceof NetworkError || error instanceof TimeoutError) return words.noNetwork;
    if (error instanceof ProblemError) {
      if (error.status === 401) return words.wrong;
      if (error.status === 429) return words.tooMany;
      const reasons = error.errors.map((one) => one.reason).join(', ');
      const text = error.detail || error.title || words.failed;
      return reasons ? `${text} (${reasons})` : text;
    }
    return words.failed;
  };
}
