import { Suspense, useEffect } from 'react';
import { useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { Icon } from '@/ui/icons';
import { Card } from '@/ui/kit/card';
import { PageTree } from '@/ui/kit/page-tree';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { useIsWide } from '@/ui/layout';
import { fetchPages, pages } from './pages';

/** A tree of pages: it stands beside the page where there is room; on a phone it is the list that leads to them. */
export default function Settings() {
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  const { page } = useParams('settings');
  useEffect(fetchPages, []);
  const shown = pages.find(({ name }) => name === page) ?? (isWide && !page ? pages[0] : undefined);
  const title = navigationWords.routes.settings;
  const entries = pages.map(({ name, icon }) => ({
    key: name,
    icon,
    label: navigationWords.settingsPages[name],
    to: { route: 'settings', params: { page: name } } as const,
    isCurrent: name === shown?.name,
  }));
  if (!shown) {
    return (
      <Screen title={title}>
        <Card isFlush>
          {entries.map(({ key, icon, label, to }) => (
            <Row
              key={key}
              title={label}
              to={to}
              leading={<Icon name={icon} />}
              trailing={<Icon name="chevron-right" />}
            />
          ))}
        </Card>
      </Screen>
    );
  }
  const { name, Page } = shown;
  const content = (
    <Suspense fallback={<Waiting />}>
      <Page key={name} />
    </Suspense>
  );
  if (isWide) {
    return (
      <Screen title={navigationWords.settingsPages[name]}>
        <PageTree label={title} entries={entries}>
          {content}
        </PageTree>
      </Screen>
    );
  }
  return (
    <Screen title={navigationWords.settingsPages[name]} back={{ label: title, to: { route: 'settings' } }}>
      {content}
    </Screen>
  );
}

function Waiting() {
  return (
    <Card>
      <Skeleton lines={[0.3, 0.9, 0.7]} />
    </Card>
  );
}
