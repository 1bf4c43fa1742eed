import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';
import { DarkTheme, DefaultTheme, NavigationContainer } from '@react-navigation/native';
import { Suspense } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { useHousehold, useSession } from '@/data';
import DemoBar from '@/features/entrance/demo-bar';
import FirstRun from '@/features/entrance/first-run';
import SignIn from '@/features/entrance/sign-in';
import SignUp from '@/features/entrance/sign-up';
import Welcome from '@/features/entrance/welcome';
import { patternOf, type RouteName, routes } from '@/navigation/routes';
import { appName } from '@/platform/app-name';
import { RegionalProvider } from '@/ui/format';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { useColors, useIsDark } from '@/ui/tokens/theme';
import { Shell } from './shell/shell';

const Entrances = createBottomTabNavigator();

const linking = {
  prefixes: ['florin://'],
  config: {
    screens: Object.fromEntries(
      Object.keys(routes).map((name) => [name, patternOf(name as RouteName).slice(1)]),
    ),
  },
};

export function App() {
  const colors = useColors();
  const base = useIsDark() ? DarkTheme : DefaultTheme;
  const theme = {
    ...base,
    colors: {
      ...base.colors,
      background: colors.paper,
      card: colors.sheet,
      text: colors.ink,
      border: colors.line,
      primary: colors.accent,
    },
  };
  return (
    <SafeAreaProvider>
      <NavigationContainer theme={theme} linking={linking}>
        <Suspense fallback={<Starting />}>
          <Gate />
        </Suspense>
      </NavigationContainer>
    </SafeAreaProvider>
  );
}

/** Who sees what: the entrance, the first run, or the household. */
function Gate() {
  const session = useSession();
  if (session.status === 'starting') return <Starting />;
  if (session.status === 'signed-out') {
    return (
      <Entrances.Navigator
        initialRouteName={session.reason === 'ended' ? 'sign-in' : 'welcome'}
        screenOptions={{ headerShown: false, tabBarStyle: { display: 'none' } }}
      >
        <Entrances.Screen name="welcome" component={Welcome} />
        <Entrances.Screen name="sign-in" component={SignIn} />
        <Entrances.Screen name="sign-up" component={SignUp} />
      </Entrances.Navigator>
    );
  }
  return session.household ? <OpenHousehold isDemo={session.isDemo ?? false} /> : <FirstRun />;
}

function OpenHousehold({ isDemo }: { isDemo: boolean }) {
  const household = useHousehold();
  const { locale, currency, timeZone } = household ?? {};
  return (
    <RegionalProvider locale={locale} currency={currency} timeZone={timeZone}>
      {isDemo ? (
        <DemoBar>
          <Shell />
        </DemoBar>
      ) : (
        <Shell />
      )}
    </RegionalProvider>
  );
}

function Starting() {
  return (
    <Screen title={appName} isLoading>
      <Skeleton lines={[0.3, 0.6, 1, 0.9, 1, 0.8]} />
    </Screen>
  );
}
