import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { PlanCellProps } from './PlanCell.web';
import type { OpenFigure } from './types';

interface OpenAmountProps {
  figure: OpenFigure;
  currency: string;
  /** Its place among the cells that take the focus; without one it is reached by pointer and from the pane. */
  cell?: PlanCellProps['cell'];
}

/** A figure that opens the transactions that make it. */
export function OpenAmount({ figure, currency, cell = undefined }: OpenAmountProps) {
  const amount = <Amount amountMinor={figure.amountMinor} currency={currency} />;
  if (!figure.to) return amount;
  return (
    <Link className="bt-open" href={hrefOf(figure.to)} {...(cell ?? { tabIndex: -1 })}>
      {amount}
    </Link>
  );
}
