import { type KeyboardEvent, useState } from 'react';
import { useMoney, useMoneyText } from '@/ui/format';

export interface PlanCellProps {
  label: string;
  amountMinor: number;
  currency: string;
  isEditing: boolean;
  isFixed: boolean;
  /** What every cell of the table takes: its place, and whether Tab leads to it. */
  cell: { 'data-at': string; tabIndex: number; onFocus: () => void };
  /** Begins with what was typed, or with the amount as it stands. */
  onEdit: (typed: string | null) => void;
  typed: string | null;
  /** Ends it; null leaves the plan as it was. `key` is what ended it. */
  onEnd: (
    amountMinor: number | null,
    key: 'Enter' | 'Tab' | 'Back' | 'Up' | 'Down' | 'Escape' | 'Leave',
  ) => void;
}

/** A plan that is changed where it stands. */
export function PlanCell(props: PlanCellProps) {
  const { label, amountMinor, currency, isEditing, isFixed, cell, onEdit } = props;
  const money = useMoney();
  if (isEditing) return <PlanField {...props} />;
  const amount = money(amountMinor, currency);
  if (isFixed) {
    return (
      <span className="plan-cell amount" {...cell} role="note" aria-label={`${label}: ${amount}`}>
        {amount}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="plan-cell plan-editable amount"
      {...cell}
      aria-label={`${label}: ${amount}`}
      onClick={() => onEdit(null)}
      onKeyDown={(event) => {
        const isTyped = /^[\d.,(=+-]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.key !== 'F2' && !isTyped) return;
        event.preventDefault();
        onEdit(isTyped ? event.key : null);
      }}
    >
      {amount}
    </button>
  );
}

const endings = { Enter: 'Enter', ArrowUp: 'Up', ArrowDown: 'Down', Escape: 'Escape' } as const;

function PlanField({ label, amountMinor, currency, typed, cell, onEnd }: PlanCellProps) {
  const { edit, parse } = useMoneyText(currency);
  const [text, setText] = useState(typed ?? edit(amountMinor));
  const parsed = parse(text);
  const isWrong = text.trim() !== '' && (parsed === null || parsed < 0);
  const read = () => (parsed === null || parsed < 0 ? null : parsed);

  function onKeyDown(event: KeyboardEvent) {
    const ending =
      event.key === 'Tab' ? (event.shiftKey ? 'Back' : 'Tab') : endings[event.key as keyof typeof endings];
    event.stopPropagation();
    if (!ending) return;
    event.preventDefault();
    if (isWrong && ending !== 'Escape') return;
    onEnd(ending === 'Escape' ? null : read(), ending);
  }

  return (
    <input
      className="plan-field amount"
      data-at={cell['data-at']}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      inputMode="decimal"
      value={text}
      ref={(field) => {
        if (!field || field === document.activeElement) return;
        field.focus();
        if (typed === null) field.select();
      }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onEnd(read(), 'Leave')}
    />
  );
}
