import './style.css';
import { CategoryMark } from '@/ui/kit/category-mark';
import type { PlanListProps } from './types';

/** What is to be planned, line by line: what it is, what it usually comes to, and a field for it. */
export function PlanList({ label, heads, rows, total }: PlanListProps) {
  return (
    <table className="plan-list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads.name}</th>
          <th scope="col" className="plan-usual">
            {heads.usual}
          </th>
          <th scope="col" className="plan-entry">
            {heads.plan}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="plan-name">
                <CategoryMark {...row.mark} size={28} />
                <span className="plan-words">
                  <span className="text-clipped" dir="auto">
                    {row.name}
                  </span>
                  {row.usual ? <span className="plan-under amount">{row.usual}</span> : null}
                </span>
              </span>
            </th>
            <td className="plan-usual amount">{row.usual}</td>
            <td className="plan-entry">{row.field}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.label}</th>
          <td className="plan-usual" />
          <td className="plan-entry plan-total amount">{total.amount}</td>
        </tr>
      </tfoot>
    </table>
  );
}
