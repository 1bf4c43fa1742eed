import { type BottomTabBarProps, createBottomTabNavigator } from '@react-navigation/bottom-tabs';
import { useState } from 'react';
import { View } from 'react-native';
import { useAlertToasts } from '@/app/use-alert-toasts';
import Account from '@/features/accounts';
import Budgets from '@/features/budgets';
import { Boundary, FailedScreen } from '@/features/failure/parts';
import Import from '@/features/import';
import Notifications from '@/features/notifications';
import Overview from '@/features/overview';
import Reports from '@/features/reports';
import Settings from '@/features/settings';
import More from '@/features/settings/more';
import Transactions from '@/features/transactions';
import type { RouteName, routes } from '@/navigation/routes';
import { useNavigationWords } from '@/navigation/words';
import { ToastHost } from '@/ui/kit/toast';
import { SheetHost } from './sheet-host';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';

const Tabs = createBottomTabNavigator();

const contents: [RouteName, React.ComponentType][] = [
  ['overview', Overview],
  ['transactions', Transactions],
  ['budgets', Budgets],
  ['reports', Reports],
  ['import', Import],
  ['account', Account],
  ['notifications', Notifications],
  ['settings', Settings],
  ['more', More],
];
const screens = contents.map(([name, Content]) => ({ name, component: guarded(name, Content) }));

/** The screen, or what is said where it cannot be drawn. */
function guarded(name: RouteName, Content: React.ComponentType): React.ComponentType {
  return function Guarded() {
    const navigationWords = useNavigationWords();
    const [attempt, setAttempt] = useState(0);
    return (
      <Boundary
        key={attempt}
        whenFailed={
          <FailedScreen title={navigationWords.routes[name]} onRetry={() => setAttempt(attempt + 1)} />
        }
      >
        <Content />
      </Boundary>
    );
  };
}

function tabBar(props: BottomTabBarProps) {
  return <TabBar {...props} />;
}

export function Shell() {
  useAlertToasts();
  return (
    <View style={{ flex: 1 }}>
      <Tabs.Navigator
        tabBar={tabBar}
        screenOptions={{ header: () => <TopBar /> }}
        initialRouteName={'overview' satisfies keyof typeof routes}
        backBehavior="history"
      >
        {screens.map(({ name, component }) => (
          <Tabs.Screen key={name} name={name} component={component} />
        ))}
      </Tabs.Navigator>
      <ToastHost />
      <SheetHost />
    </View>
  );
}
