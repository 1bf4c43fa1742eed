import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';
import { NavigationContainer } from '@react-navigation/native';
import { fireEvent, render, screen } from '@testing-library/react-native';
import type { ComponentType } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import Account from '@/features/accounts';
import Budgets from '@/features/budgets';
import CategorySettings from '@/features/categories/settings';
import FirstRun from '@/features/entrance/first-run';
import SignIn from '@/features/entrance/sign-in';
import SignUp from '@/features/entrance/sign-up';
import Welcome from '@/features/entrance/welcome';
import Import from '@/features/import';
import Notifications from '@/features/notifications';
import Overview from '@/features/overview';
import Reports from '@/features/reports';
import Settings from '@/features/settings';
import More from '@/features/settings/more';
import Transactions from '@/features/transactions';
import AddTransaction from '@/features/transactions/add';
import { RegionalProvider } from '@/ui/format';

const insets = {
  frame: { x: 0, y: 0, width: 390, height: 844 },
  insets: { top: 0, bottom: 0, left: 0, right: 0 },
};
const Tabs = createBottomTabNavigator();

function open(component: ComponentType) {
  return render(
    <SafeAreaProvider initialMetrics={insets}>
      <NavigationContainer>
        <RegionalProvider locale="en-IE" currency="EUR" timeZone="Europe/Berlin">
          <Tabs.Navigator screenOptions={{ headerShown: false }}>
            <Tabs.Screen name="screen" component={component} />
          </Tabs.Navigator>
        </RegionalProvider>
      </NavigationContainer>
    </SafeAreaProvider>,
  );
}

it.each<[string, ComponentType, RegExp]>([
  ['overview', Overview, /Left to spend/],
  ['transactions', Transactions, /Transactions/],
  ['budgets', Budgets, /Left in all budgets/],
  ['reports', Reports, /Spending by category/],
  ['categories', CategorySettings, /Groceries/],
  ['import', Import, /Choose a statement/],
  ['notifications', Notifications, /Mark all as read/],
  ['account', Account, /This account is not there/],
  ['settings', Settings, /Security/],
  ['more', More, /Notifications/],
  ['welcome', Welcome, /Know what is left/],
  ['sign-in', SignIn, /This is not my device/],
  ['sign-up', SignUp, /Your name/],
  ['first run', FirstRun, /Name of the household/],
])('draws the %s screen on a phone', (_name, component, text) => {
  open(component);
  expect(screen.getAllByText(text).length).toBeGreaterThan(0);
});

it('asks for the first account after the household, and begins without one as well', async () => {
  open(FirstRun);
  fireEvent.changeText(screen.getByLabelText('Name of the household'), 'Home');
  fireEvent.press(screen.getByLabelText('Continue'));
  expect(await screen.findByLabelText('Balance today')).toBeTruthy();
  expect(screen.getByLabelText('Add accounts later')).toBeTruthy();
});

it('enters a transaction from one line', () => {
  let isDone = false;
  open(() => <AddTransaction onDone={() => (isDone = true)} />);
  fireEvent.changeText(screen.getByLabelText('Quick entry'), '12.50 lunch yesterday');
  expect(screen.getByText(/−€12\.50 · lunch .* Yesterday/)).toBeTruthy();
  const [addLine] = screen.getAllByLabelText('Add');
  if (addLine) fireEvent.press(addLine);
  expect(isDone).toBe(true);
});

it('keeps a line without an amount and says why', () => {
  open(() => <AddTransaction onDone={() => undefined} />);
  fireEvent.changeText(screen.getByLabelText('Quick entry'), 'lunch');
  const [addLine] = screen.getAllByLabelText('Add');
  if (addLine) fireEvent.press(addLine);
  expect(screen.getByText(/Start with an amount/)).toBeTruthy();
});
