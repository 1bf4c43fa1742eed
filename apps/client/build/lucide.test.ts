import { readFileSync } from 'node:fs';
import { categoryIcons } from '@florin/domain/category';
import { describe, expect, it } from 'vitest';
import { drawnIcons, licenseText, pathsModule, sprite } from './lucide.mjs';

const icons = drawnIcons();
const names = new Set(icons.map(({ name }) => name));

/** How many numbers each command takes; the last two are where it ends. */
const taken: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Where each step of a path ends. */
function pointsOf(path: string): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = command.toLowerCase();
    const numbers = numbersOf(rest, kind);
    expect([path, command, numbers.length % (taken[kind] || 1)]).toEqual([path, command, 0]);
    for (let at = 0; at < numbers.length; at += taken[kind]!) {
      const step = numbers.slice(at, at + taken[kind]!);
      const from = command === kind ? [x, y] : [0, 0];
      const [toX, toY] = kind === 'h' ? [step[0]!, null] : kind === 'v' ? [null, step[0]!] : step.slice(-2);
      if (toX !== null) x = from[0]! + toX!;
      if (toY !== null) y = from[1]! + toY!;
      points.push([x, y]);
    }
  }
  return points;
}

/** The two flags of an arc are one digit each and may stand together. */
function numbersOf(text: string, kind: string): number[] {
  const number = '-?\\d*\\.?\\d+';
  const spaced =
    kind === 'a'
      ? text.replace(
          new RegExp(
            `(${number})[ ,]*(${number})[ ,]*(${number})[ ,]*([01])[ ,]*([01])[ ,]*(${number})[ ,]*(${number})`,
            'g',
          ),
          ' $1 $2 $3 $4 $5 $6 $7 ',
        )
      : text;
  return (spaced.match(new RegExp(number, 'g')) ?? []).map(Number);
}

describe('the icons', () => {
  it('include one for whatever a category can look like', () => {
    expect(categoryIcons.filter((icon) => !names.has(icon))).toEqual([]);
  });

  it('are paths that begin with a move and stay on their square', () => {
    for (const { name, path } of icons) {
      expect(path).toMatch(/^M[\d.]/);
      const off = pointsOf(path).filter((point) => point.some((at) => at < 0 || at > 24));
      expect([name, off]).toEqual([name, []]);
    }
  });

  it('are the same on the native side as the library draws them: run build/draw-lucide.mjs', () => {
    const written = readFileSync(new URL('../ui/icons/paths.generated.ts', import.meta.url), 'utf8');
    expect(written).toBe(pathsModule());
  });

  it('stand once each in the sprite, which carries no script and no colour', () => {
    const ids = [...sprite().matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...names]);
    expect(sprite()).not.toMatch(/<script|fill=|style=|href=/);
  });

  it('go with their licence', () => {
    expect(licenseText()).toMatch(/ISC License[\s\S]*Lucide[\s\S]*MIT/);
    expect(sprite()).toContain('/licenses/lucide.txt');
  });
});
