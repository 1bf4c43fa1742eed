import { NavigationContainer } from '@react-navigation/native';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import { type ReactElement, useState } from 'react';
import { RegionalProvider } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { BulkBar } from '@/ui/kit/bulk-bar';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';

import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Checkbox } from '@/ui/kit/checkbox';
import { Chip } from '@/ui/kit/chip';

import { Combobox } from '@/ui/kit/combobox';
import { DateField } from '@/ui/kit/date-field';
import { EmptyState } from '@/ui/kit/empty-state';
import { ErrorState } from '@/ui/kit/error-state';
import { Field } from '@/ui/kit/field';
import { Menu } from '@/ui/kit/menu';
import { MoneyField } from '@/ui/kit/money-field';
import { Progress } from '@/ui/kit/progress';
import { Row } from '@/ui/kit/row';
import { Segmented } from '@/ui/kit/segmented';
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

function AmountForm() {
  const [amountMinor, setAmountMinor] = useState<number | null>(1000);
  return <MoneyField label="Amount" amountMinor={amountMinor} currency="EUR" onChange={setAmountMinor} />;
}

function DayForm({ onDay }: { onDay: (day: string) => void }) {
  const [day, setDay] = useState('2026-11-03');
  return (
    <DateField
      label="Day"
      day={day}
      onChange={(next) => {
        onDay(next);
        setDay(next);
      }}
    />
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

it('adds up what is typed into an amount when it is left', () => {
  show(<AmountForm />);
  expect(screen.getByLabelText('Amount').props.value).toBe('10.00');
  fireEvent.changeText(screen.getByLabelText('Amount'), '12+3.5');
  expect(screen.getByLabelText('Amount').props.value).toBe('12+3.5');
  fireEvent(screen.getByLabelText('Amount'), 'blur');
  expect(screen.getByLabelText('Amount').props.value).toBe('15.50');
});

it('reads a day as it is typed, keeps its order, and says what is none', () => {
  const days: string[] = [];
  show(<DayForm onDay={(day) => days.push(day)} />);
  expect(screen.getByLabelText('Day').props.value).toBe('03/11/2026');
  fireEvent.changeText(screen.getByLabelText('Day'), '24.12.2025');
  fireEvent(screen.getByLabelText('Day'), 'blur');
  expect(screen.getByLabelText('Day').props.value).toBe('24/12/2025');
  fireEvent.changeText(screen.getByLabelText('Day'), 'lunch');
  fireEvent(screen.getByLabelText('Day'), 'blur');
  expect(screen.getByText(/This is not a day/)).toBeTruthy();
  expect(days).toEqual(['2025-12-24', '']);
});

it('chooses a day from the calendar', () => {
  const days: string[] = [];
  show(<DateField label="Day" day="2026-11-03" onChange={(day) => days.push(day)} />);
  fireEvent.press(screen.getByLabelText('Day: choose from the calendar'));
  fireEvent.press(screen.getByLabelText('Next month'));
  fireEvent.press(screen.getByLabelText(/24 December 2026/));
  expect(days).toEqual(['2026-12-24']);
});

it('ticks, switches, takes away and does', () => {
  const done: string[] = [];
  show(
    <>
      <Checkbox label="All" isOn={false} isMixed onChange={(isOn) => done.push(`all ${isOn}`)} />
      <Chip label="Pending" isOn onPress={() => done.push('pending')} onRemove={() => done.push('removed')} />
      <Segmented
        label="Density"
        value="dense"
        choices={[
          { value: 'dense', label: 'Dense' },
          { value: 'comfortable', label: 'Comfortable' },
        ]}
        onChange={(value) => done.push(value)}
      />
      <Menu label="More" items={[{ label: 'Rename', onPress: () => done.push('rename') }]} />
      <BulkBar count={3} onClear={() => done.push('cleared')}>
        <Button label="Delete" onPress={() => done.push('deleted')} />
      </BulkBar>
    </>,
  );
  for (const name of ['All', 'Pending', 'Remove Pending', 'Comfortable', 'More', 'Clear selection', 'Delete'])
    fireEvent.press(screen.getByLabelText(name));
  fireEvent.press(screen.getByLabelText('Rename'));
  expect(screen.getByText('3 selected')).toBeTruthy();
  expect(done).toEqual(['all true', 'pending', 'removed', 'comfortable', 'cleared', 'deleted', 'rename']);
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

it.each(['abc', '0', '31/02/2026'])('says of %j that it is no day, and stands', (typed) => {
  const days: string[] = [];
  show(<DayForm onDay={(day) => days.push(day)} />);
  const field = screen.getByLabelText('Day');
  fireEvent.changeText(field, typed);
  fireEvent(field, 'blur');
  expect(days).toEqual(['']);
  expect(field.props.value).toBe(typed);
  expect(screen.getByText(/This is not a day/)).toBeTruthy();
});

it('shows a day that is none as an empty field', () => {
  show(<DateField label="Day" day="9999-99-99" onChange={() => undefined} />);
  expect(screen.getByLabelText('Day').props.value).toBe('');
});
