import './style.css';
import { Icon } from '@/ui/icons';
import type { DropLayerProps } from './types';

/** Over everything while a file is held above the window. */
export function DropLayer({ label, hint }: DropLayerProps) {
  return (
    <div className="drop-layer" aria-hidden="true">
      <div className="drop-layer-box">
        <Icon name="import" size={32} />
        <strong>{label}</strong>
        <span>{hint}</span>
      </div>
    </div>
  );
}
