import './shell.css';
import { type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { useAlertToasts } from '@/app/use-alert-toasts';
import { Boundary, FailedScreen } from '@/features/failure/parts';
import { ImportDropLayer } from '@/features/import/parts';
import { hrefOf, patternOf, type RouteName } from '@/navigation/routes';
import { useNavigationWords } from '@/navigation/words';
import { bringInSprite } from '@/ui/icons/bring-in-sprite.web';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { ToastHost } from '@/ui/kit/toast';
import { useIsWide } from '@/ui/layout';
import { useKitWords } from '@/ui/words';
import { Rail } from './rail.web';
import { screenLoaders, screens } from './screens.web';
import { SheetHost, sheetLoaders } from './sheet-host.web';
import { TabBar } from './tab-bar.web';
import { TopBar } from './top-bar.web';
import { useShortcuts } from './use-shortcuts.web';
import { useShellWords } from './words';

/** After the first screen is drawn and the device has had time to breathe. */
const fetchAheadAfterMs = 1500;

/** Fetches what a tap or a key may open next, so that it opens in the next frame. */
function useFetchAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetchChunk of [...screenLoaders, ...sheetLoaders]) fetchChunk().catch(() => undefined);
    }, fetchAheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
}

// Without it icons are drawn from their file.
bringInSprite().catch(() => undefined);

export function Shell() {
  const words = useShellWords();
  const isWide = useIsWide();
  useShortcuts();
  useAlertToasts();
  useFetchAhead();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      {isWide ? <Rail /> : <TopBar />}
      <div className="shell-content">
        <Screens />
      </div>
      {isWide ? null : <TabBar />}
      <ToastHost />
      <SheetHost />
      <DroppedFiles />
    </div>
  );
}

function Screens() {
  return (
    <Suspense fallback={<Arriving />}>
      <Switch>
        {screens.map(([name, Content]) => (
          <Route key={name} path={patternOf(name)}>
            <Guarded name={name}>
              <Content />
            </Guarded>
          </Route>
        ))}
        <Route component={Missing} />
      </Switch>
    </Suspense>
  );
}

/** The screen, or what is said where it cannot be drawn at this address. */
function Guarded({ name, children }: { name: RouteName; children: ReactNode }) {
  const navigationWords = useNavigationWords();
  const [path] = useLocation();
  const query = useSearch();
  return (
    <Boundary
      of={`${path}?${query}`}
      whenFailed={
        // What could not be fetched stays so until the page is read anew.
        <FailedScreen title={navigationWords.routes[name]} onRetry={() => location.reload()} />
      }
    >
      {children}
    </Boundary>
  );
}

/** A statement may be dropped wherever one is. */
function DroppedFiles() {
  const [, navigate] = useLocation();
  const toImport = useCallback(() => navigate(hrefOf({ route: 'import' })), [navigate]);
  return <ImportDropLayer onFiles={toImport} />;
}

function Arriving() {
  const kitWords = useKitWords();
  return (
    <Screen title={kitWords.loading} isLoading>
      <Skeleton lines={[0.4, 0.9, 0.8, 0.85, 0.6]} height={20} />
    </Screen>
  );
}

function Missing() {
  const words = useShellWords();
  return (
    <Screen title={words.pageMissing}>
      <EmptyState
        icon="search"
        title={words.pageMissing}
        text={words.pageMissingText}
        action={<Button label={words.toOverview} to={{ route: 'overview' }} />}
      />
    </Screen>
  );
}
