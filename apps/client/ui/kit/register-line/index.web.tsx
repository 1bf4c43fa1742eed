import './style.css';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { RegisterLineProps } from './types';

export function RegisterLine(props: RegisterLineProps) {
  'use memo';
  const { selectLabel, isSelected, day, dayLabel, payee, detail, category, account, state, to } = props;
  return (
    <>
      <Cell name="check">
        {/* A native one costs as much to draw as the rest of its row. */}
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the register has the focus, and its keys choose. */}
        <span className="register-box" role="checkbox" aria-checked={isSelected} aria-label={selectLabel} />
      </Cell>
      <Cell name={day ? 'day' : 'day register-day-held'}>{day || dayLabel}</Cell>
      <Cell name="payee">
        {/* To open it in another tab, and for whoever finds it by touch; a press is the register's. */}
        <a href={hrefOf(to)} tabIndex={-1} className="register-payee-name" dir="auto" onClick={keepPlain}>
          {payee}
        </a>
        {detail ? (
          <span className="register-detail" dir="auto">
            {detail}
          </span>
        ) : null}
      </Cell>
      <Cell name="category">{category}</Cell>
      <Cell name="account">{account}</Cell>
      <Cell name="state">{state}</Cell>
      <Cell name="amount">
        <Amount amountMinor={props.amountMinor} currency={props.currency} isSigned />
      </Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the register is a grid of divs, since it draws only the rows in sight.
    // biome-ignore lint/a11y/useFocusableInteractive: the register has the focus.
    <span className={`register-${name}`} role="gridcell">
      {children}
    </span>
  );
}

/** The ledger opens the row itself; with Ctrl, Cmd or the middle button the browser does. */
function keepPlain(event: React.MouseEvent) {
  if (!event.ctrlKey && !event.metaKey) event.preventDefault();
}
