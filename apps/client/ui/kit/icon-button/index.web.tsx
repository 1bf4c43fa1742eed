import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Icon } from '@/ui/icons';
import { useShortcut } from '@/ui/keys';
import type { IconButtonProps } from './types';

export function IconButton({ icon, label, onPress, to, isPressed, count, shortcut }: IconButtonProps) {
  useShortcut(shortcut && onPress ? { keys: [shortcut], label, run: onPress } : null);
  const content = (
    <>
      <Icon name={icon} />
      {count ? (
        <span className="icon-button-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </>
  );
  if (to) {
    return (
      <Link href={hrefOf(to)} className="icon-button" aria-label={label} title={label}>
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      {content}
    </button>
  );
}
