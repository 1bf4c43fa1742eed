'use no memo';
// Scrolling changes what is drawn from outside React; the slots below are what is memoised.

import './style.css';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactElement,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@/ui/icons';
import type { RegisterProps, RegisterRowState } from './types';
import { groupsIn, rowAfter, scrollTo, windowOf } from './window';

/**
 * A table of any number of rows, of which those in sight are drawn, in slots that are used again and again. It is one
 * tab stop: the keyboard is on a row without the focus being there, so that it is never lost when that row is scrolled
 * away.
 */
export function Register<Item, Name extends string>(props: RegisterProps<Item, Name>) {
  const { label, rows, keyOf, rowHeight, columns, order, onOrder, groupOf, groupLabel, renderRow } = props;
  const { openKey, onOpen, selected, onSelect, onSelectAll, selectAllLabel, onRowKey, isSelecting } = props;
  const { entry, empty, goTo } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState('');
  const [shown, setShown] = useState(() => windowOf(0, 900, rowHeight, rows.length));
  const activeAt = useIndexOf(rows, keyOf, activeKey || openKey);
  const view = within(shown, rows.length);

  function look() {
    const [list, top] = [scroller.current, body.current];
    if (!list || !top) return;
    const next = windowOf(list.scrollTop - top.offsetTop, list.clientHeight, rowHeight, rows.length);
    setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
  }
  // What is in sight changes with the list's size and its rows as well.
  const looking = useRef(look);
  useLayoutEffect(() => {
    looking.current = look;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these move what is in sight without a scroll.
  useLayoutEffect(() => looking.current(), [rows.length, rowHeight]);
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const observer = new ResizeObserver(() => looking.current());
    observer.observe(list);
    return () => observer.disconnect();
  }, []);
  // What is opened from elsewhere is where the keyboard goes on.
  useLayoutEffect(() => {
    if (openKey) setActiveKey(openKey);
  }, [openKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves once, however the rows change afterwards.
  useLayoutEffect(() => {
    const index = goTo ? rows.findIndex((row) => keyOf(row) === goTo.key) : -1;
    if (index >= 0) moveTo(index);
  }, [goTo]);

  function moveTo(index: number) {
    const list = scroller.current;
    const row = rows[index];
    if (!list || row === undefined) return;
    const top = scrollTo(index, {
      scrolled: list.scrollTop,
      height: list.clientHeight,
      rowHeight,
      covered: head.current?.offsetHeight ?? 0,
      above: body.current?.offsetTop ?? 0,
    });
    if (top !== null) list.scrollTop = top;
    setActiveKey(keyOf(row));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement;
    // Fields of the first row and of a cell that is being edited, and the heads, have their own keys.
    if (
      event.nativeEvent.isComposing ||
      target.closest('input:not([type="checkbox"]), .register-head, [popover]')
    )
      return;
    const { key, shiftKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    const active = rows[activeAt];
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = isMod || event.altKey ? null : rowAfter(key, activeAt, rows.length, pageRows);
    if (next !== null) {
      event.preventDefault();
      const to = keyOf(rows[next] as Item);
      if (shiftKey) {
        if (active !== undefined && selected.size === 0) onSelect(keyOf(active), 'toggle');
        onSelect(to, 'range');
      }
      moveTo(next);
      // The pane follows.
      if (openKey && openKey !== to) onOpen(to);
    } else if (isMod && key.toLowerCase() === 'a') {
      event.preventDefault();
      onSelectAll(true);
    } else if (active === undefined || isMod || event.altKey) return;
    else if (key === 'Enter') {
      // Enter on the open row goes on to the pane, which hears it.
      if (openKey !== keyOf(active)) onOpen(keyOf(active));
    } else if (key === ' ' || key === 'x') {
      event.preventDefault();
      onSelect(keyOf(active), shiftKey ? 'range' : 'toggle');
    } else if (onRowKey?.(key, active)) {
      event.preventDefault();
    }
  }

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement;
    const at = target.closest<HTMLElement>('[data-at]')?.dataset.at;
    const row = at === undefined ? undefined : rows[Number(at)];
    if (row === undefined || target.closest('[popover]')) return;
    const key = keyOf(row);
    setActiveKey(key);
    if (target.closest('.register-check')) onSelect(key, event.shiftKey ? 'range' : 'toggle');
    else if (target.closest('button')) return;
    else if (event.ctrlKey || event.metaKey) onSelect(key, 'toggle');
    else if (event.shiftKey) onSelect(key, 'range');
    else if (isSelecting) onSelect(key, 'toggle');
    else onOpen(key);
  }

  const slots = Math.max(1, view.end - view.first);
  const drawn: ReactElement[] = [];
  for (let at = view.first; at < view.end; at++) {
    const row = rows[at] as Item;
    const key = keyOf(row);
    drawn.push(
      <Slot
        key={at % slots}
        id={`${id}-${at}`}
        at={at}
        top={at * rowHeight}
        height={rowHeight}
        row={row}
        isActive={at === activeAt}
        isOpen={key === openKey}
        isSelected={selected.has(key)}
        isFirst={groupOf !== null && (at === 0 || groupOf(rows[at - 1] as Item) !== groupOf(row))}
        showsGroup={groupOf === null}
        render={renderRow as never}
      />,
    );
  }
  const isAllSelected = selected.size > 0 && selected.size === rows.length;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot draw only the rows in sight.
    <div
      ref={scroller}
      className={isSelecting ? 'register register-selecting' : 'register'}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={activeAt >= view.first && activeAt < view.end ? `${id}-${activeAt}` : undefined}
      // The pane beside it takes the focus on Enter from what shows that it is open.
      aria-current={openKey ? 'true' : undefined}
      tabIndex={0}
      // In this frame: what a fast wheel brings into sight must not be blank in it.
      onScroll={() => flushSync(look)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {columns.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: its heads are.
        <div ref={head} className="register-head register-columns" role="row" aria-rowindex={1}>
          {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: its checkbox is. */}
          <span className="register-check" role="columnheader">
            <input
              type="checkbox"
              aria-label={selectAllLabel}
              checked={isAllSelected}
              ref={(input) => {
                if (input) input.indeterminate = selected.size > 0 && !isAllSelected;
              }}
              onChange={() => onSelectAll(!isAllSelected)}
            />
          </span>
          {columns.map((column) => (
            <Head key={column.name} {...column} order={order} onOrder={() => onOrder(column.name)} />
          ))}
        </div>
      ) : null}
      {entry}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div ref={body} className="register-body" role="rowgroup" style={{ height: rows.length * rowHeight }}>
        {groupOf
          ? groupsIn(rows, view, groupOf).map(({ group, start, end }) => (
              <div
                key={group}
                className="register-group"
                aria-hidden="true"
                style={{ top: start * rowHeight, height: (end - start) * rowHeight }}
              >
                <span style={{ height: rowHeight }}>{groupLabel(group)}</span>
              </div>
            ))
          : null}
        {drawn}
      </div>
      {rows.length === 0 ? empty : null}
    </div>
  );
}

interface SlotProps extends Omit<RegisterRowState, 'row'> {
  id: string;
  at: number;
  top: number;
  height: number;
  row: unknown;
  isFirst: boolean;
  render: (row: unknown, state: RegisterRowState) => ReactElement;
}

const Slot = memo(function Slot({ id, at, top, height, row, isFirst, render, ...state }: SlotProps) {
  const classes = ['register-row-slot', 'register-columns'];
  if (isFirst) classes.push('register-first');
  if (state.isActive) classes.push('register-active');
  if (state.isSelected) classes.push('register-chosen');
  if (state.isOpen) classes.push('register-open-row');
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, this is where it is.
    <div
      id={id}
      className={classes.join(' ')}
      role="row"
      data-at={at}
      aria-rowindex={at + 2}
      aria-selected={state.isSelected}
      style={{ top, height }}
    >
      {render(row, state)}
    </div>
  );
});

function Head<Name extends string>(props: {
  name: Name;
  label: string;
  order: { column: Name; isDescending: boolean };
  onOrder: () => void;
}) {
  const { name, label, order, onOrder } = props;
  const isOn = order.column === name;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: its button is.
    <span
      className={`register-${name}`}
      role="columnheader"
      aria-sort={isOn ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={onOrder}>
        {label}
        {isOn ? <Icon name={order.isDescending ? 'chevron-down' : 'chevron-up'} size={14} /> : null}
      </button>
    </span>
  );
}

/** Rows that went meanwhile are not drawn. */
function within({ first, end }: { first: number; end: number }, count: number) {
  return { first: Math.min(first, Math.max(0, count - 1)), end: Math.min(end, count) };
}

/** Looks where the row was before it looks everywhere. */
function useIndexOf<Item>(rows: readonly Item[], keyOf: (row: Item) => string, key: string): number {
  const last = useRef(-1);
  const near = rows[last.current];
  if (key === '') last.current = -1;
  else if (near === undefined || keyOf(near) !== key)
    last.current = rows.findIndex((row) => keyOf(row) === key);
  return last.current;
}
