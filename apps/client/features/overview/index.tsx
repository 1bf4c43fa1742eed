import { Suspense } from 'react';
import { useAccounts, useSyncState } from '@/data';
import { Boundary, FailedCard } from '@/features/failure/parts';
import { useNavigationWords } from '@/navigation/words';
import { Card } from '@/ui/kit/card';
import { CardGrid } from '@/ui/kit/card-grid';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { chooseCards } from './choose-cards';
import { LeftToSpend } from './LeftToSpend';
import { MonthPace } from './MonthPace';
import { useOffers } from './slots';

/** What is left and at what pace it goes, and then whatever is most urgent of what the features offer. */
export default function Overview() {
  const navigationWords = useNavigationWords();
  const { isReady } = useSyncState();
  const accounts = useAccounts();
  if (!isReady && accounts.length === 0) return <Waiting />;
  return (
    <Screen title={navigationWords.routes.overview}>
      {accounts.length > 0 ? (
        <Stack isRow wraps gap={4} align="stretch">
          <Stack grows justify="center">
            <LeftToSpend />
          </Stack>
          <Stack grows>
            <MonthPace />
          </Stack>
        </Stack>
      ) : null}
      <Cards />
    </Screen>
  );
}

function Cards() {
  const cards = chooseCards(useOffers());
  return (
    <CardGrid
      cards={cards.map(({ key, weight, Card: Content }) => ({
        key,
        weight,
        content: (
          <Boundary whenFailed={<FailedCard />}>
            <Suspense fallback={<WaitingCard lines={weight} />}>
              <Content />
            </Suspense>
          </Boundary>
        ),
      }))}
    />
  );
}

const waiting = [6, 4, 5].map((lines, at) => ({
  key: `${at}`,
  weight: lines,
  content: <WaitingCard lines={lines} />,
}));

function WaitingCard({ lines }: { lines: number }) {
  return (
    <Card>
      <Skeleton lines={[0.3, ...Array<number>(Math.round(lines)).fill(1)]} />
    </Card>
  );
}

function Waiting() {
  const navigationWords = useNavigationWords();
  return (
    <Screen title={navigationWords.routes.overview} isLoading>
      <Stack gap={2}>
        <Skeleton lines={[0.2]} />
        <Skeleton lines={[0.4]} height={44} />
        <Skeleton lines={[0.5]} />
      </Stack>
      <CardGrid cards={waiting} />
    </Screen>
  );
}
