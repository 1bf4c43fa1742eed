import { categoryColors } from '@florin/domain/category';
import { categoryDark, categoryLight } from './category-colors';
import { type Colors, chartDark, chartLight, dark, light } from './colors';
import { type Density, radius, rows, wideFrom } from './scale';

const motionMs = { quick: 120, calm: 180 } as const;

/** The app's own fonts (build/fonts.mjs), their fallbacks of the same width, then the system's for any other script. */
const sans =
  '"Florin Sans","Florin Sans 0","Florin Sans 1",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif';
const serif = '"Florin Serif","Florin Serif 0","Florin Serif 1",ui-serif,"New York",Cambria,serif';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Each colour once, for both themes: `color-scheme` says which of the two is meant. */
function colorLines(): string {
  const names = Object.keys(light) as (keyof Colors)[];
  const named = names.map((name) => `--${kebab(name)}:light-dark(${light[name]},${dark[name]});`);
  const charts = chartLight.map(
    (value, index) => `--chart-${index}:light-dark(${value},${chartDark[index]});`,
  );
  const marks = categoryColors.flatMap((color) =>
    (['mark', 'wash'] as const).map((part) => {
      const name = part === 'mark' ? color : `${color}-wash`;
      return `--category-${name}:light-dark(${categoryLight[color][part]},${categoryDark[color][part]});`;
    }),
  );
  return [...named, ...charts, ...marks].join('');
}

function rowLines(density: Density): string {
  const { height, text } = rows[density];
  return `--row:${height}px;--row-text:${text / 16}rem`;
}

/** The tokens as custom properties; `tokens.css` is this text, and a test keeps them the same. */
export function tokensCss(): string {
  const radii = Object.entries(radius).map(([name, value]) => `--radius-${name}:${value}px;`);
  const motion = Object.entries(motionMs).map(([name, value]) => `--${name}:${value}ms;`);
  return [
    `:root{color-scheme:light dark;${colorLines()}${radii.join('')}${motion.join('')}--sans:${sans};--serif:${serif};--raised:0 1px 2px rgb(20 17 10/.08),0 8px 28px rgb(20 17 10/.16);${rowLines('touch')}}`,
    ':root[data-theme="light"]{color-scheme:light}',
    ':root[data-theme="dark"]{color-scheme:dark}',
    `@media (min-width:${wideFrom}px){:root{${rowLines('dense')}}:root[data-density="comfortable"]{${rowLines('comfortable')}}}`,
    '@media (prefers-reduced-motion:reduce){:root{--quick:0ms;--calm:0ms}}',
    '',
  ].join('\n');
}
