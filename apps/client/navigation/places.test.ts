import { expect, it } from 'vitest';
import { places, placesFor } from './places';

it('has a place for the members only where there are several', () => {
  const names = (memberCount: number) => placesFor(memberCount).map(({ name }) => name);
  expect(names(2)).toEqual(places.map(({ name }) => name));
  expect(names(1)).toEqual(places.map(({ name }) => name).filter((name) => name !== 'members'));
});
