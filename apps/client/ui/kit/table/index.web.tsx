import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import type { TableProps } from './types';

export function Table({ label, columns, rows, total }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not figures.
    <div className="table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.isFigure ? 'figure' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const content =
                  row.to && index === 0 ? (
                    <Link key={row.key} href={hrefOf(row.to)}>
                      {cell}
                    </Link>
                  ) : (
                    cell
                  );
                return index === 0 ? (
                  <th key={column?.label} scope="row" dir="auto">
                    {content}
                  </th>
                ) : (
                  <td key={column?.label} className={column?.isFigure ? 'figure' : undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>
              {total.map((cell, index) => (
                <td key={columns[index]?.label} className={columns[index]?.isFigure ? 'figure' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
