import './style.css';
import type { ColumnsProps } from './types';

export function Columns({ main, side }: ColumnsProps) {
  return (
    <div className="columns">
      <div className="columns-part">{main}</div>
      <div className="columns-part">{side}</div>
    </div>
  );
}
