import './style.css';
import type { SampleTableProps } from './types';

/** The first rows of a table as they stand in a file, with a control above each column. */
export function SampleTable({ label, columns, rows }: SampleTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not a table of samples.
    <div className="sample-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, heading, control, isLeftOut }) => (
              <th key={key} scope="col" className={isLeftOut ? 'sample-left-out' : undefined}>
                <span className="sample-heading" dir="auto">
                  {heading}
                </span>
                {control}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: samples never change places.
            <tr key={row}>
              {columns.map(({ key, isLeftOut }, at) => (
                <td key={key} className={isLeftOut ? 'sample-left-out private' : 'private'} dir="auto">
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
