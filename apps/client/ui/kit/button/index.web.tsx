import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Icon } from '@/ui/icons';
import type { ButtonProps } from './types';

export function Button(props: ButtonProps) {
  const { label, onPress, to, kind = 'quiet', icon, isSubmit, isBusy, isDisabled, isWide } = props;
  const className = `button button-${kind}${isWide ? ' button-wide' : ''}`;
  const content = (
    <>
      {icon ? <Icon name={icon} size={18} /> : null}
      <span>{label}</span>
    </>
  );
  if (to) {
    return (
      <Link href={hrefOf(to)} className={className} onClick={onPress}>
        {content}
      </Link>
    );
  }
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={className}
      // A submit button's press is the form's to answer, once.
      onClick={isSubmit ? undefined : onPress}
      disabled={isDisabled}
      aria-busy={isBusy || undefined}
    >
      {content}
    </button>
  );
}
