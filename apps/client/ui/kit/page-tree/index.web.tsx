import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Icon } from '@/ui/icons';
import type { PageTreeProps } from './types';

/** The pages of one screen at its left, the open one beside them; for wide screens. */
export function PageTree({ label, entries, children }: PageTreeProps) {
  return (
    <div className="page-tree">
      <nav className="page-tree-list" aria-label={label}>
        {entries.map(({ key, icon, label: name, to, isCurrent }) => (
          <Link
            key={key}
            href={hrefOf(to)}
            className="page-tree-link"
            aria-current={isCurrent ? 'page' : undefined}
          >
            <Icon name={icon} size={18} />
            <span>{name}</span>
          </Link>
        ))}
      </nav>
      <div className="page-tree-page">{children}</div>
    </div>
  );
}
