import fc from 'fast-check';
import type { Fault } from './link';

export const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-15', '2026-11-22'] as const;
const faults: Fault[] = ['lose-request', 'lose-answer', 'unavailable', 'too-many'];

/** One step of a run. `device` and `row` choose among what there is at that moment. */
export type Step =
  | { do: 'add'; device: number; day: number; amountMinor: number; account: number; isRefused: boolean }
  | {
      do: 'edit';
      device: number;
      row: number;
      field: 'payee' | 'note' | 'amountMinor' | 'on' | 'accountId';
      value: number;
    }
  | { do: 'together'; device: number; row: number; count: number; isDelete: boolean; undo: boolean }
  | { do: 'delete'; device: number; row: number; undo: boolean }
  | { do: 'restart'; device: number }
  | { do: 'network'; device: number; isUp: boolean }
  | { do: 'fault'; device: number; fault: Fault }
  | { do: 'cut-streams' }
  | { do: 'import'; count: number; day: number }
  | { do: 'remote-edit'; row: number; value: number }
  | { do: 'remote-delete'; row: number }
  | { do: 'csrf-rotates' }
  | { do: 'view-changes' }
  | { do: 'turns'; count: number }
  | { do: 'pass'; timeMs: number };

const device = fc.nat({ max: 1 });
const day = fc.nat({ max: days.length - 1 });
const row = fc.nat({ max: 50 });
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      device,
      day,
      amountMinor: fc.integer({ min: 1, max: 9999 }),
      account: fc.nat({ max: 1 }),
      isRefused: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      device,
      day,
      amountMinor: fc.constant(1),
      account: fc.constant(0),
      isRefused: fc.constant(true),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      device,
      row,
      field: fc.constantFrom('payee', 'note', 'amountMinor', 'on', 'accountId'),
      value: fc.nat({ max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('delete' as const), device, row, undo: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      device,
      row,
      count: fc.integer({ min: 1, max: 5 }),
      isDelete: fc.boolean(),
      undo: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const), device }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('network' as const), device, isUp: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('fault' as const), device, fault: fc.constantFrom(...faults) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'cut-streams' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('import' as const), count: fc.integer({ min: 1, max: 40 }), day }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('remote-edit' as const), row, value: fc.nat({ max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remote-delete' as const), row }) },
  { weight: 1, arbitrary: fc.constant({ do: 'csrf-rotates' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'view-changes' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass' as const), timeMs: fc.constantFrom(50, 200, 1000, 5000) }),
  },
);
