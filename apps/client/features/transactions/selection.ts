/** Rows that are chosen, and the one from which a range goes on. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const nothing: Selection = { ids: new Set(), anchor: null };

/** One row in or out; the others stay. */
export function toggled({ ids }: Selection, id: string): Selection {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, anchor: id };
}

/** From the anchor to the row, both included, as they stand in the list; the others stay. */
export function upTo({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to < 0 || from < 0) return toggled({ ids, anchor }, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor };
}

export function everything(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null };
}

/** Without what is not listed any more: nobody changes what they cannot see. */
export function within(selection: Selection, isListed: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(isListed);
  if (ids.length === selection.ids.size) return selection;
  const { anchor } = selection;
  return { ids: new Set(ids), anchor: anchor !== null && isListed(anchor) ? anchor : null };
}
