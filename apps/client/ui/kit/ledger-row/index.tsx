import { Amount } from '@/ui/kit/amount';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import type { LedgerRowProps } from './types';

export function LedgerRow(props: LedgerRowProps) {
  const { dayLabel, payee, category, amountMinor, currency, state, isSelected, to } = props;
  return (
    <Row
      title={payee}
      detail={`${dayLabel} · ${category}`}
      isSelected={isSelected}
      to={to}
      trailing={
        <Stack align="end">
          <Amount amountMinor={amountMinor} currency={currency} isSigned />
          {state ? (
            <Text size="small" tone="muted">
              {state}
            </Text>
          ) : null}
        </Stack>
      }
    />
  );
}
