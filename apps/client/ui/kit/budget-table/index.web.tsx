import './style.css';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { BudgetLine } from './BudgetLine.web';
import { moveOn, nextPlan, type Place } from './move';
import { OpenAmount } from './OpenAmount.web';
import type { PlanCellProps } from './PlanCell.web';
import type { BudgetTableProps, BudgetTableRow } from './types';

/** Cells of a budget's line that take the focus: name, plan, spent, last period, mean. */
const cellCount = 5;
const planColumn = 1;

/**
 * Budgets in their groups. One stop for Tab: arrows move through the cells, Enter opens what a cell leads to or begins to
 * change a plan, digits replace it, Tab and Enter take it and go to the next, Escape leaves it.
 */
export function BudgetTable(props: BudgetTableProps) {
  const { label, groups, heads, legend, selectedKey, onOpen, onPlan } = props;
  const [, navigate] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<Place>({ line: 0, column: 0 });
  const [editing, setEditing] = useState<{ key: string; typed: string | null } | null>(null);
  const wanted = useRef<Place | null>(null);

  const lines = groups.flatMap((group): (BudgetTableRow | null)[] =>
    collapsed.has(group.key) ? [null] : [null, ...group.rows],
  );
  const cells = lines.map((row) => (row ? cellCount : 1));
  const line = Math.min(at.line, lines.length - 1);

  useLayoutEffect(() => {
    if (!wanted.current) return;
    focusCell(wanted.current);
    wanted.current = null;
  });

  /** The cell there, or the nearest one before it that is in sight. */
  function focusCell({ line: toLine, column }: Place) {
    for (let to = column; to >= 0; to--) {
      const cell = table.current?.querySelector<HTMLElement>(`[data-at="${toLine}:${to}"]`);
      if (!cell || cell.offsetParent === null) continue;
      cell.focus();
      return;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = moveOn(cells, { line, column: at.column }, event.key, isRtl);
    if (!to) return;
    event.preventDefault();
    focusCell(to);
    const row = lines[to.line];
    // A pane that is open follows.
    if (row && selectedKey !== undefined && to.line !== line) onOpen(row);
  }

  function cellAt(cellLine: number, column: number): PlanCellProps['cell'] {
    const isHere = cellLine === line && column === Math.min(at.column, (cells[line] ?? 1) - 1);
    return {
      'data-at': `${cellLine}:${column}`,
      tabIndex: isHere ? 0 : -1,
      onFocus: () => setAt({ line: cellLine, column }),
    };
  }

  function endPlan(row: BudgetTableRow, from: number, amountMinor: number | null, key: string) {
    if (editing?.key !== row.key) return;
    if (amountMinor !== null && amountMinor !== row.plannedMinor) onPlan(row, amountMinor);
    const step = key === 'Back' || key === 'Up' ? -1 : 1;
    const goesOn = key !== 'Escape' && key !== 'Leave';
    const next = goesOn
      ? nextPlan(
          lines.map((one) => one !== null && !one.isPlanFixed),
          from,
          step,
        )
      : null;
    const nextRow = next === null ? null : lines[next];
    const staysInFields = key === 'Tab' || key === 'Back';
    setEditing(staysInFields && nextRow ? { key: nextRow.key, typed: null } : null);
    if (key === 'Leave') return;
    const place = { line: next ?? from, column: planColumn };
    setAt(place);
    if (!staysInFields || !nextRow) wanted.current = place;
  }

  let count = 0;
  return (
    <div className="budget-table">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid. */}
      <table role="grid" aria-label={label} ref={table} onKeyDown={onKeyDown}>
        <thead>
          <tr className="bt-row bt-head">
            <th scope="col" className="bt-name">
              {heads.name}
            </th>
            <td className="bt-bar" />
            <th scope="col" className="bt-planned">
              {heads.planned}
            </th>
            <th scope="col" className="bt-spent">
              {heads.spent}
            </th>
            <th scope="col" className="bt-past">
              {heads.last}
            </th>
            <th scope="col" className="bt-past">
              {heads.mean}
            </th>
            <th scope="col" className="bt-left">
              {heads.left}
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const isClosed = collapsed.has(group.key);
          const groupLine = count++;
          return (
            <tbody key={group.key}>
              <tr className="bt-row bt-group">
                <th scope="rowgroup" className="bt-name">
                  <button
                    type="button"
                    className="bt-toggle"
                    {...cellAt(groupLine, 0)}
                    aria-expanded={!isClosed}
                    onClick={() => setCollapsed(toggled(collapsed, group.key))}
                  >
                    <Icon name={isClosed ? 'chevron-right' : 'chevron-down'} size={16} />
                    <span dir="auto">{group.name}</span>
                  </button>
                </th>
                <td className="bt-bar" />
                <td className="bt-planned">
                  <Amount amountMinor={group.plannedMinor} currency={group.currency} />
                </td>
                <td className="bt-spent">
                  <OpenAmount figure={group.spent} currency={group.currency} />
                </td>
                <td className="bt-past">
                  {group.last ? <OpenAmount figure={group.last} currency={group.currency} /> : null}
                </td>
                <td className="bt-past">
                  {group.mean ? <OpenAmount figure={group.mean} currency={group.currency} /> : null}
                </td>
                <td className="bt-left">
                  <Amount
                    amountMinor={group.leftMinor}
                    currency={group.currency}
                    tone={group.leftMinor < 0 ? 'over' : 'ink'}
                    isStrong
                  />
                </td>
              </tr>
              {isClosed
                ? null
                : group.rows.map((row) => {
                    const rowLine = count++;
                    return (
                      <BudgetLine
                        key={row.key}
                        row={row}
                        wholeMinor={group.wholeMinor}
                        isSelected={row.key === selectedKey}
                        planLabel={props.planOf(row.name)}
                        cellAt={(column) => cellAt(rowLine, column)}
                        isEditing={editing?.key === row.key}
                        typed={editing?.typed ?? null}
                        onEdit={(typed) => setEditing({ key: row.key, typed })}
                        onEnd={(amountMinor, key) => endPlan(row, rowLine, amountMinor, key)}
                        onOpen={() => navigate(hrefOf(row.to))}
                      />
                    );
                  })}
            </tbody>
          );
        })}
      </table>
      <p className="bt-legend">
        <span className="bt-key bt-key-spent">{legend.spent}</span>
        <span className="bt-key bt-key-ahead">{legend.projected}</span>
        <span className="bt-key bt-key-room">{legend.planned}</span>
        <span className="bt-key bt-key-carried">{legend.carried}</span>
        <span className="bt-key bt-key-today">{legend.today}</span>
        {lines.some((one) => one && !one.isPlanFixed) ? <span>{props.planHint}</span> : null}
      </p>
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
