import { Causes, causesShown, useAttentionWords, useCauses } from '@/features/attention/parts';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { type CardOffer, urgency } from './choose-cards';

export function useAttentionCard(): CardOffer | null {
  const causes = useCauses();
  if (causes.length === 0) return null;
  const isGrave = causes.some(
    (cause) => cause.kind === 'refused' || (cause.kind === 'budget' && cause.view.status === 'over'),
  );
  return {
    key: 'attention',
    urgency: isGrave ? urgency.act : urgency.soon,
    weight: 1.2 * Math.min(causes.length, causesShown) + 1,
    Card: Attention,
  };
}

/** One place for everything that needs a look; the notifications list all of it. */
function Attention() {
  const words = useAttentionWords();
  const causes = useCauses();
  return (
    <Card
      title={words.title}
      isFlush
      action={<Button kind="plain" label={words.seeAll} to={{ route: 'notifications' }} />}
    >
      <Causes causes={causes.slice(0, causesShown)} />
    </Card>
  );
}
