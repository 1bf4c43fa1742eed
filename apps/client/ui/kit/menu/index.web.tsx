import './style.css';
import { Fragment, type KeyboardEvent, useState } from 'react';
import { Icon } from '@/ui/icons';
import { Popover } from '@/ui/kit/popover';
import type { MenuProps } from './types';

/** Commands behind one button: arrows, Home, End and first letters move, Enter does. */
export function Menu({ label, items, icon = 'more' }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
    const named = [...buttons.slice(at + 1), ...buttons].find(
      (button) => letter !== '' && button.textContent?.trim().toLowerCase().startsWith(letter),
    );
    const moved = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[
      event.key
    ];
    const next = moved === undefined ? named : buttons[moved];
    if (event.key === 'Tab') setIsOpen(false);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <Popover
      label={label}
      role="menu"
      isOpen={isOpen}
      onToggle={setIsOpen}
      trigger={
        <button
          type="button"
          className="icon-button"
          aria-label={label}
          title={label}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name={icon} />
        </button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the items inside. */}
      <div className="menu" onKeyDown={onKeyDown}>
        {items.map((item) => (
          <Fragment key={item.label}>
            {item.startsGroup ? <hr className="menu-line" /> : null}
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.isDanger ? 'menu-item menu-danger' : 'menu-item'}
              onClick={() => {
                setIsOpen(false);
                item.onPress();
              }}
            >
              {item.icon ? <Icon name={item.icon} size={18} /> : null}
              <span>{item.label}</span>
            </button>
          </Fragment>
        ))}
      </div>
    </Popover>
  );
}
