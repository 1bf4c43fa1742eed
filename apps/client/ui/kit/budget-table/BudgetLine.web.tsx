import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import { CategoryMark } from '@/ui/kit/category-mark';
import { OpenAmount } from './OpenAmount.web';
import { PlanCell, type PlanCellProps } from './PlanCell.web';
import { ScaledBar } from './ScaledBar.web';
import type { BudgetTableRow } from './types';

interface BudgetLineProps {
  row: BudgetTableRow;
  wholeMinor: number;
  isSelected: boolean;
  planLabel: string;
  cellAt: (column: number) => PlanCellProps['cell'];
  isEditing: boolean;
  typed: string | null;
  onEdit: PlanCellProps['onEdit'];
  onEnd: PlanCellProps['onEnd'];
  onOpen: () => void;
}

export function BudgetLine(props: BudgetLineProps) {
  const { row, wholeMinor, isSelected, planLabel, cellAt, isEditing, typed, onEdit, onEnd, onOpen } = props;
  const { currency } = row;
  return (
    <tr
      className={`bt-row bt-line${isSelected ? ' bt-selected' : ''}`}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('a, button, input')) onOpen();
      }}
    >
      <th scope="row" className="bt-name">
        {row.mark ? <CategoryMark {...row.mark} size={28} /> : null}
        <span className="bt-words">
          <Link
            className="bt-title"
            href={hrefOf(row.to)}
            {...cellAt(0)}
            aria-current={isSelected ? 'true' : undefined}
            dir="auto"
          >
            {row.name}
          </Link>
          {row.note ? <span className="bt-note">{row.note}</span> : null}
        </span>
      </th>
      <td className="bt-bar">
        <ScaledBar label={row.barLabel} pace={row.pace} wholeMinor={wholeMinor} figures={row.bar} />
      </td>
      <td className="bt-planned">
        <PlanCell
          label={planLabel}
          amountMinor={row.plannedMinor}
          currency={currency}
          isFixed={row.isPlanFixed}
          isEditing={isEditing}
          typed={typed}
          cell={cellAt(1)}
          onEdit={onEdit}
          onEnd={onEnd}
        />
      </td>
      <td className="bt-spent">
        <OpenAmount figure={row.spent} currency={currency} cell={cellAt(2)} />
      </td>
      <td className="bt-past">
        {row.last ? <OpenAmount figure={row.last} currency={currency} cell={cellAt(3)} /> : null}
      </td>
      <td className="bt-past">
        {row.mean ? <OpenAmount figure={row.mean} currency={currency} cell={cellAt(4)} /> : null}
      </td>
      <td className="bt-left">
        <span className="bt-figure">
          <Amount
            amountMinor={Math.abs(row.leftMinor)}
            currency={currency}
            size="lead"
            tone={row.tone}
            isStrong
          />
          <span className={`bt-word tone-${row.tone}`}>{row.leftWord}</span>
        </span>
        {row.perDay ? <span className="bt-day">{row.perDay}</span> : null}
      </td>
    </tr>
  );
}
