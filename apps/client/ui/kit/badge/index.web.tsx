import './style.css';
import { Icon } from '@/ui/icons';
import type { BadgeProps } from './types';

export function Badge({ label, tone = 'plain', icon, isSmall }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`} title={isSmall ? label : undefined}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {isSmall ? <span className="visually-hidden">{label}</span> : label}
    </span>
  );
}
