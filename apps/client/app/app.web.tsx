import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHousehold, useSession } from '@/data';
import { routes } from '@/navigation/routes';
import { RegionalProvider } from '@/ui/format/regional';
import { Starting } from './Starting.web';
import { useAppearance } from './use-appearance.web';

/** A chunk of its own: who is not signed in needs none of it, and it is fetched while the device is being read. */
export const loadShell = () => import('./shell/shell');
const Shell = lazy(() => loadShell().then((module) => ({ default: module.Shell })));
const Welcome = lazy(async () => ({ default: (await import('@/features/entrance/new-here')).Welcome }));
const SignIn = lazy(() => import('@/features/entrance/sign-in'));
const SignUp = lazy(() => import('@/features/entrance/sign-up'));
const DemoBar = lazy(() => import('@/features/entrance/demo-bar'));
const FirstRun = lazy(async () => ({ default: (await import('@/features/entrance/new-here')).FirstRun }));

const publicPaths = [routes.welcome.path, routes['sign-in'].path, routes['sign-up'].path] as string[];

export function App() {
  useAppearance();
  return (
    <Router>
      <Gate />
    </Router>
  );
}

/** Who sees what: the entrance, the first run, or the household. */
function Gate() {
  const session = useSession();
  const [path] = useLocation();
  if (session.status === 'starting') return <Starting />;
  if (session.status === 'signed-out') {
    return (
      <Suspense fallback={<Starting />}>
        <Switch>
          <Route path={routes['sign-in'].path} component={SignIn} />
          <Route path={routes['sign-up'].path} component={SignUp} />
          <Route component={session.reason === 'ended' ? SignIn : Welcome} />
        </Switch>
      </Suspense>
    );
  }
  if (!session.household) {
    return (
      <Suspense fallback={<Starting />}>
        <FirstRun />
      </Suspense>
    );
  }
  if (publicPaths.includes(path)) return <Redirect to={routes.overview.path} replace />;
  return <OpenHousehold isDemo={session.isDemo ?? false} />;
}

function OpenHousehold({ isDemo }: { isDemo: boolean }) {
  const household = useHousehold();
  const { locale, currency, timeZone } = household ?? {};
  return (
    <RegionalProvider locale={locale} currency={currency} timeZone={timeZone}>
      <Suspense fallback={<Starting />}>
        {isDemo ? (
          <DemoBar>
            <Shell />
          </DemoBar>
        ) : (
          <Shell />
        )}
      </Suspense>
    </RegionalProvider>
  );
}
