import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from './place';

const view = { width: 1280, height: 800 };

describe('a panel', () => {
  it.each([
    ['below its button', { top: 100, bottom: 144, left: 200, right: 300 }, false, { top: 148, left: 200 }],
    [
      'above it near the bottom',
      { top: 700, bottom: 744, left: 200, right: 300 },
      false,
      { top: 396, left: 200 },
    ],
    [
      'within the right edge',
      { top: 100, bottom: 144, left: 1200, right: 1270 },
      false,
      { top: 148, left: 1072 },
    ],
    [
      'from the right edge in a script that runs there',
      { top: 100, bottom: 144, left: 500, right: 600 },
      true,
      { top: 148, left: 400 },
    ],
  ])('stands %s', (_where, button, isRtl, place) => {
    expect(placeBeside(button, { width: 200, height: 300 }, view, isRtl)).toEqual(place);
  });

  it('never leaves the window while it fits into it', () => {
    const at = fc.integer({ min: -500, max: 2000 });
    const size = fc.record({
      width: fc.integer({ min: 1, max: 1264 }),
      height: fc.integer({ min: 1, max: 784 }),
    });
    fc.assert(
      fc.property(at, at, size, fc.boolean(), (top, left, panel, isRtl) => {
        const placed = placeBeside({ top, bottom: top + 44, left, right: left + 80 }, panel, view, isRtl);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.top + panel.height).toBeLessThanOrEqual(792);
        expect(placed.left + panel.width).toBeLessThanOrEqual(1272);
      }),
    );
  });
});
