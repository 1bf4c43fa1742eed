import { NavigationContainer } from '@react-navigation/native';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import type { ReactElement } from 'react';
import { RegionalProvider } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Combobox } from '@/ui/kit/combobox';
import { EmptyState } from '@/ui/kit/empty-state';
import { ErrorState } from '@/ui/kit/error-state';
import { Field } from '@/ui/kit/field';
import { MoneyField } from '@/ui/kit/money-field';
import { Progress } from '@/ui/kit/progress';
import { Row } from '@/ui/kit/row';
import { Select } from '@/ui/kit/select';
import { Tabs } from '@/ui/kit/tabs';
import { showToast, ToastHost } from '@/ui/kit/toast';
import { Toggle } from '@/ui/kit/toggle';

function show(element: ReactElement) {
  return render(
    <NavigationContainer>
      <RegionalProvider locale="en-IE" currency="EUR" timeZone="Europe/Dublin">
        {element}
      </RegionalProvider>
    </NavigationContainer>,
  );
}

it('writes amounts with a true minus, and a plus where kinds mix', () => {
  show(
    <>
      <Amount amountMinor={-1250} currency="EUR" />
      <Amount amountMinor={1250} currency="EUR" isSigned />
    </>,
  );
  expect(screen.getByText('−€12.50')).toBeTruthy();
  expect(screen.getByText('+€12.50')).toBeTruthy();
});

it('presses buttons and rows by their name', () => {
  const pressed: string[] = [];
  show(
    <Card title="Accounts">
      <Button label="Save" onPress={() => pressed.push('save')} />
      <Row title="Cash" detail="In the purse" onPress={() => pressed.push('cash')} />
    </Card>,
  );
  fireEvent.press(screen.getByLabelText('Save'));
  fireEvent.press(screen.getByLabelText('Cash'));
  expect(pressed).toEqual(['save', 'cash']);
  expect(screen.getByText('Accounts')).toBeTruthy();
});

it('shows a category by its name, and its mark beside another name', () => {
  show(
    <>
      <CategoryChip name="Groceries" icon="basket" color="green" />
      <Row title="Rent" leading={<CategoryMark icon="house" color="blue" />} />
    </>,
  );
  expect(screen.getByText('Groceries')).toBeTruthy();
  expect(screen.getByText('Rent')).toBeTruthy();
});

it('says what is wrong below a field', () => {
  show(<Field label="Name" value="" onChange={() => undefined} error="Give it a name." />);
  expect(screen.getByLabelText('Name')).toBeTruthy();
  expect(screen.getByText('Give it a name.')).toBeTruthy();
});

it('reads an amount as it is typed, and gives null for what is none', () => {
  const amounts: (number | null)[] = [];
  show(
    <MoneyField label="Amount" amountMinor={null} currency="EUR" onChange={(minor) => amounts.push(minor)} />,
  );
  fireEvent.changeText(screen.getByLabelText('Amount'), '12.50');
  fireEvent.changeText(screen.getByLabelText('Amount'), '12.5x');
  expect(amounts).toEqual([1250, null]);
});

it('chooses one of a few', () => {
  const chosen: string[] = [];
  const choices = [
    { value: 'a', label: 'One' },
    { value: 'b', label: 'Two' },
  ];
  show(
    <>
      <Tabs label="Range" value="a" choices={choices} onChange={(value) => chosen.push(value)} />
      <Toggle label="Blur" isOn={false} onChange={(isOn) => chosen.push(String(isOn))} />
      <Select label="Account" value="a" choices={choices} onChange={(value) => chosen.push(value)} />
    </>,
  );
  fireEvent.press(screen.getByText('Two'));
  fireEvent(screen.getByLabelText('Blur'), 'valueChange', true);
  expect(screen.getByLabelText('Account: One')).toBeTruthy();
  expect(chosen).toEqual(['b', 'true']);
});

it('completes a payee', () => {
  const picked: string[] = [];
  show(
    <Combobox
      label="Payee"
      value="ca"
      onChange={() => undefined}
      suggestions={[{ value: 'Café Luise', detail: 'Eating out' }]}
      onPick={({ value }) => picked.push(value)}
    />,
  );
  fireEvent.changeText(screen.getByLabelText('Payee'), 'caf');
  fireEvent.press(screen.getByLabelText('Café Luise'));
  expect(picked).toEqual(['Café Luise']);
});

it('tells the whole bar in words', () => {
  show(
    <Progress
      pace="close"
      label="€40 spent of €50, heading for €60"
      spentMinor={4000}
      plannedMinor={5000}
      carriedInMinor={0}
      projectedMinor={6000}
    />,
  );
  expect(screen.getByLabelText('€40 spent of €50, heading for €60')).toBeTruthy();
});

it('shows the states of a screen', () => {
  show(
    <>
      <EmptyState icon="bell" title="All quiet" text="Nothing yet." />
      <ErrorState title="It failed" text="Nothing is lost." />
      <Badge label="Offline" tone="close" icon="cloud-off" />
    </>,
  );
  for (const text of ['All quiet', 'It failed', 'Nothing is lost.', 'Offline']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
});

it('undoes from a toast', async () => {
  let isUndone = false;
  jest.useFakeTimers();
  show(<ToastHost />);
  const undo = { label: 'Undo', run: () => (isUndone = true) };
  await act(() => showToast({ text: 'Deleted', action: undo }));
  fireEvent.press(screen.getByText('Undo'));
  expect(isUndone).toBe(true);
  expect(screen.queryByText('Deleted')).toBeNull();
  jest.useRealTimers();
});
