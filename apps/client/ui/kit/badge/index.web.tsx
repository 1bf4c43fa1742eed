import './style.css';
import { Icon } from '@/ui/icons';
import type { BadgeProps } from './types';

export function Badge({ label, tone = 'plain', icon }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {label}
    </span>
  );
}
