/**
 * The icons of ui/icons/names.json as lucide draws them: for the web one sprite, whose parts the pages use, for the
 * native side the same lines as paths. Nothing of the library is in the repository but what this writes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Lucide's licence (ISC, and MIT for what came from Feather); it goes wherever its icons go. */
export function licenseText() {
  return readFileSync(require.resolve('lucide-static/LICENSE'), 'utf8').trim();
}

/** Each icon by Florin's name as the `d` of one path on a square of 24. */
export function drawnIcons() {
  const names = JSON.parse(readFileSync(new URL('../ui/icons/names.json', import.meta.url), 'utf8'));
  const nodes = JSON.parse(readFileSync(require.resolve('lucide-static/icon-nodes.json'), 'utf8'));
  return Object.entries(names).map(([name, lucideName]) => {
    const shapes = nodes[lucideName];
    if (!shapes) throw new Error(`lucide has no icon "${lucideName}" for ${name}`);
    return { name, path: shapes.map(([tag, given]) => pathOf(lucideName, tag, given)).join('') };
  });
}

/** The sprite: a symbol an icon, stroked in the colour of the text around it. */
export function sprite() {
  const symbols = drawnIcons().map(
    ({ name, path }) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`,
  );
  const notice = '<!-- Icons by Lucide, ISC License: /licenses/lucide.txt -->';
  return `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${symbols.join('\n')}\n</svg>\n`;
}

/** The module that native icons are drawn from. */
export function pathsModule() {
  const lines = drawnIcons().map(({ name, path }) => `  '${name}':\n    '${path}',`);
  const license = licenseText().replaceAll('*/', '');
  return `// Drawn by build/draw-lucide.mjs from lucide; do not edit.\n/*!\n${license}\n*/\nexport const iconPaths = {\n${lines.join('\n')}\n} as const;\n`;
}

/** A relative move with more points after it, which are lines. */
const relativeStart = /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=[-\d.])/;

function pathOf(icon, tag, given) {
  const number = (name) => Number(given[name] ?? 0);
  switch (tag) {
    case 'path':
      // A relative move is absolute where it stands first; the points after it stay relative.
      return given.d.replace(relativeStart, 'M$1 $2l').replace(/^m/, 'M');
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${given.points.trim()}`;
    case 'polygon':
      return `M${given.points.trim()}Z`;
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx'));
    default:
      throw new Error(`${icon} has a ${tag}, which has no path`);
  }
}

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x, y, width, height, r) {
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}
