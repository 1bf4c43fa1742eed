import { type Colors, chartDark, chartLight, dark, light } from './colors';
import { radius } from './scale';

const motionMs = { quick: 120, calm: 180 } as const;

/** Figures and titles are set in the system's own serif, with lining figures on every platform. */
const serif = 'ui-serif,"New York",Charter,Cambria,"Noto Serif",serif';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function colorLines(colors: Colors, chart: readonly string[]): string {
  const named = Object.entries(colors).map(([name, value]) => `--${kebab(name)}:${value};`);
  return [...named, ...chart.map((value, index) => `--chart-${index}:${value};`)].join('');
}

/** The tokens as custom properties; `tokens.css` is this text, and a test keeps them the same. */
export function tokensCss(): string {
  const radii = Object.entries(radius).map(([name, value]) => `--radius-${name}:${value}px;`);
  const motion = Object.entries(motionMs).map(([name, value]) => `--${name}:${value}ms;`);
  const night = colorLines(dark, chartDark);
  return [
    `:root{color-scheme:light;${colorLines(light, chartLight)}${radii.join('')}${motion.join('')}--serif:${serif};--raised:0 1px 2px rgb(20 17 10/.08),0 8px 28px rgb(20 17 10/.16)}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${night}}}`,
    `:root[data-theme="dark"]{color-scheme:dark;${night}}`,
    '@media (prefers-reduced-motion:reduce){:root{--quick:0ms;--calm:0ms}}',
    '',
  ].join('\n');
}
