import { NetworkError, ProblemError, TimeoutError } from '@/data';
import { useFailureWords } from '@/features/failure/parts';
import { importFailureText } from './import-failure-text';
import { useImportWords } from './words';

export function useImportFailure(): (error: unknown) => string {
  const words = useImportWords();
  const failureWords = useFailureWords();
  return (error) => {
    if (error instanceof NetworkError || error instanceof TimeoutError) return failureWords.noNetwork;
    if (!(error instanceof ProblemError)) return failureWords.failed;
    if (error.status === 429) return failureWords.tooMany;
    return importFailureText(words, error) ?? failureWords.failed;
  };
}
