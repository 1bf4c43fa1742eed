import { spendingByCategory } from '@florin/contracts';
import { monthOf } from '@florin/domain/calendar';
import { spendingByCategory as spendingOf } from '@florin/domain/report';
import { query } from '@florin/kernel';
import { flowsBetween } from '../ledger/flows';
import { incomeCategoryIds, requireHousehold } from '../store/household';
import { ledger } from '../store/ledger';

export const spendingByCategoryHandler = query(
  spendingByCategory,
  async ({ query: { from, to } }, context) => {
    const household = await requireHousehold(context);
    const asOf = await ledger.asOf(context);
    const range = { from: monthOf(from), to: monthOf(to) };
    const months = await ledger.loadRange(context, range);
    const flows = flowsBetween(months.values(), from, to, { currency: household.currency });
    const { totalMinor, rows } = spendingOf(flows, incomeCategoryIds(household));
    return { from, to, currency: household.currency, totalMinor, rows, asOf };
  },
);
