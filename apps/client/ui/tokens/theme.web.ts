/** On the web a chart's colours are custom properties, so they follow the theme without a render. */
export function useChartColors(): readonly string[] {
  return [
    'var(--chart-0)',
    'var(--chart-1)',
    'var(--chart-2)',
    'var(--chart-3)',
    'var(--chart-4)',
    'var(--chart-5)',
    'var(--chart-6)',
  ];
}
