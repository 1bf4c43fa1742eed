/**
 * Seconds each step may take on two quiet cores; together, side by side where they run so, they stay under nine
 * minutes. A step over its budget is named and not failed: a busy machine is no fault of the tests.
 */
export const budgets = {
  tidy: 5,
  'lint and format': 5,
  'types, server': 10,
  'types, app on web': 5,
  'types, app on native': 5,
  unit: 35,
  servers: 100,
  operations: 130,
  split: 120,
  simulation: 60,
  conformance: 5,
  'app rendering': 40,
  'app for Android and iOS': 60,
  stories: 90,
  e2e: 170,
};

export const budgetOfAll = 510;
