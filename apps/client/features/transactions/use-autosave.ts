import { useEffect, useRef, useState } from 'react';
import { actions, type Transaction, type TransactionFields } from '@/data';
import { changedFields, type Draft, type DraftField, draftOf, problemOf, rebased } from './draft';

/** Long enough not to save half a word, short enough that nobody waits for it. */
const pauseMs = 900;

/**
 * A row as it is being edited. It saves itself after a pause, when a field is left, and when the pane goes; a newer
 * version of the row is taken over field by field.
 */
export function useAutosave(row: Transaction) {
  const [state, setState] = useState(() => {
    const draft = draftOf(row);
    return { row, base: draft, draft, overridden: [] as DraftField[] };
  });
  const [undoable, setUndoable] = useState<Partial<TransactionFields> | null>(null);
  let current = state;
  if (state.row !== row) {
    const base = draftOf(row);
    const { draft, overridden } = rebased(state.draft, state.base, base);
    current = { row, base, draft, overridden: [...new Set([...state.overridden, ...overridden])] };
    setState(current);
  }
  const latest = useRef(current);
  latest.current = current;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function save() {
    clearTimeout(timer.current);
    const { draft, base } = latest.current;
    if (problemOf(draft) !== null) return;
    const changed = changedFields(draft, base);
    if (Object.keys(changed).length === 0) return;
    actions.editTransaction(row.id, changed);
    setUndoable((before) => ({ ...changedFields(base, draft), ...before }));
  }
  const saving = useRef(save);
  saving.current = save;
  // What was typed last goes with the pane, not away.
  useEffect(
    () => () => {
      try {
        saving.current();
      } catch {
        // The row or the household is gone, and with it what could be saved.
      }
    },
    [],
  );

  return {
    draft: current.draft,
    overridden: current.overridden,
    problem: problemOf(current.draft),
    isSaved: undoable !== null && Object.keys(changedFields(current.draft, current.base)).length === 0,
    change(part: Partial<Draft>) {
      setState({ ...latest.current, draft: { ...latest.current.draft, ...part } });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => saving.current(), pauseMs);
    },
    save,
    /** Back to how the row was when the pane opened, in the fields that were changed here. */
    undo() {
      clearTimeout(timer.current);
      if (!undoable) return;
      setState({ ...latest.current, draft: latest.current.base, overridden: [] });
      actions.editTransaction(row.id, undoable);
      setUndoable(null);
    },
  };
}
