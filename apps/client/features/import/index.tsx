import { Screen } from '@/ui/kit/screen';
import { useWords } from '@/ui/words';

export default function Import() {
  const words = useWords();
  return <Screen title={words.routes.import}>{null}</Screen>;
}
