import { expect, it } from 'vitest';
import { placesAfter } from './order';

const rows = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position }));

it.each([
  ['b', 2, ['a', 'c', 'b', 'd'], 2],
  ['d', 0, ['d', 'a', 'b', 'c'], 4],
  ['a', 0, ['a', 'b', 'c', 'd'], 0],
  ['a', 9, ['b', 'c', 'd', 'a'], 4],
  ['x', 0, ['a', 'b', 'c', 'd'], 0],
])('%s moved to %i makes %j and touches %i rows', (id, to, order, count) => {
  const places = placesAfter(rows, id, to);
  expect(places).toHaveLength(count);
  const positionOf = new Map(places.map((place) => [place.id, place.position]));
  const after = rows.map((row) => ({ ...row, position: positionOf.get(row.id) ?? row.position }));
  expect(after.sort((a, b) => a.position - b.position).map((row) => row.id)).toEqual(order);
});

it('mends positions that several share', () => {
  const same = ['a', 'b', 'c'].map((id) => ({ id, position: 5 }));
  expect(placesAfter(same, 'c', 0)).toEqual([
    { id: 'c', position: 0 },
    { id: 'a', position: 1 },
    { id: 'b', position: 2 },
  ]);
});
