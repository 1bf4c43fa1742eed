interface Placed {
  id: string;
  position: number;
}

/** The rows that get another position when one of them is moved to a place among the others, in their new order. */
export function placesAfter<Row extends Placed>(rows: readonly Row[], id: string, to: number): Placed[] {
  const moved = rows.find((row) => row.id === id);
  if (!moved) return [];
  const order = rows.filter((row) => row.id !== id).toSpliced(to, 0, moved);
  return order.flatMap((row, position) => (row.position === position ? [] : [{ id: row.id, position }]));
}
