import './style.css';
import type { RegisterEntryProps } from './types';

export function RegisterEntry({ label, onSubmit, ...cells }: RegisterEntryProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the register is a grid of divs.
    // biome-ignore lint/a11y/useFocusableInteractive: its fields are.
    <div role="row" aria-rowindex={2} className="register-entry-row">
      {/* biome-ignore lint/a11y/useSemanticElements: the register is a grid of divs. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its fields are. */}
      <div role="gridcell">
        <form
          className="register-entry register-columns"
          aria-label={label}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <div className="register-day">{cells.day}</div>
          <div className="register-payee">{cells.payee}</div>
          <div className="register-category">{cells.category}</div>
          <div className="register-account">{cells.account}</div>
          <div className="register-amount">{cells.amount}</div>
          <div className="register-action">{cells.action}</div>
        </form>
      </div>
    </div>
  );
}
