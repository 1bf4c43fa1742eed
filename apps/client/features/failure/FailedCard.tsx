import { ErrorState } from '@/ui/kit/error-state';
import { useFailureWords } from './words';

/** In place of a card that cannot be drawn. */
export function FailedCard() {
  const words = useFailureWords();
  return <ErrorState title={words.cardTitle} text={words.screenText} />;
}
