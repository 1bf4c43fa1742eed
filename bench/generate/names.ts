const places = [
  'Harbour',
  'Linden',
  'Northgate',
  'Old Mill',
  'Riverside',
  'Quarry',
  'Kestrel',
  'Amber',
  'Juniper',
  'Copper',
  'Saltmarsh',
  'Birch',
  'Lantern',
  'Meadow',
  'Granite',
  'Willow',
  'Orchard',
  'Falcon',
  'Cobble',
  'Thistle',
];
const trades = [
  'Market',
  'Bakery',
  'Pharmacy',
  'Fuel',
  'Books',
  'Diner',
  'Hardware',
  'Cinema',
  'Transit',
  'Telecom',
];

/** So many invented payees, each spelled once. */
export function payeeNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `${places[at % places.length]} ${trades[Math.floor(at / places.length) % trades.length]}`;
    const round = Math.floor(at / (places.length * trades.length));
    return round === 0 ? name : `${name} ${round + 1}`;
  });
}

export const notes = [
  '',
  '',
  '',
  'card payment',
  'weekly shop',
  'shared with Ines',
  'invoice 4711',
  'return of deposit',
];
