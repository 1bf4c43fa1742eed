/** Florin's own icons: strokes on a 24-point square, drawn with round ends. */
export const iconPaths = {
  overview: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5',
  transactions: 'M5 7h14M5 12h14M5 17h9',
  budgets: 'M4 18a8 8 0 1 1 16 0M12 18l4-6M4 18h3M17 18h3M12 10V8.5',
  reports: 'M12 4a8 8 0 1 0 8 8h-8V4ZM15.5 4.3a8 8 0 0 1 4.2 4.2h-4.2V4.3Z',
  add: 'M12 5v14M5 12h14',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15.5 15.5 20 20',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5l1.5-1.5ZM10 20.5h4',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h5M13 12h7M11 10v4',
  eye: 'M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  'eye-off':
    'M4 4l16 16M9.5 6.4A9 9 0 0 1 12 6c5.8 0 9 6 9 6a15 15 0 0 1-2.6 3.300M6.3 8A15 15 0 0 0 3 12s3.2 6 9 6c1.5 0 2.8-.4 4-1',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.500L19 7.5',
  'chevron-down': 'M6.5 9.5 12 15l5.5-5.5',
  'chevron-left': 'M14.5 6.5 9 12l5.5 5.5',
  'chevron-right': 'M9.5 6.5 15 12l-5.5 5.5',
  trash: 'M5 7h14M9.5 7V4.500h5V7M7 7l.8 12.500h8.400L17 7M10.5 10.500v5.500M13.5 10.500v5.5',
  import: 'M12 4v10M8 10.500l4 4 4-4M5 16v3.500h14V16',
  warning: 'M12 4.5 3.5 19h17L12 4.500ZM12 10v4.500M12 17v.01',
  table: 'M4.5 5.500h15v13h-15zM4.5 10h15M4.5 14.200h15M10 10v8.5',
  chart: 'M5 19.500h14M7.5 16V11M12 16V6M16.5 16v-3',
  filter: 'M4.5 6.500h15M7.5 12h9M10.5 17.500h3',
  cloud: 'M7.5 18.500a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.6 1.3 3.4 3.4 0 0 1-.7 6.700H7.500Z',
  'cloud-off': 'M4 4l16 16M7.1 10.500a4 4 0 0 0 .4 8h9M10 6.400a5.5 5.5 0 0 1 7.7 5.4 3.4 3.4 0 0 1 1.8 5.2',
  account:
    'M4 9.5 12 5l8 4.500M5 9.500h14M6.5 12.500v4.500M10.2 12.500v4.500M13.8 12.500v4.500M17.5 12.500v4.500M4.5 19.500h15',
  keyboard: 'M3.5 7h17v10.500h-17zM7 10.500v.01M10.3 10.500v.01M13.7 10.500v.01M17 10.500v.01M8 14h8',
  menu: 'M12 6v.01M12 12v.01M12 18v.01',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11h-4',
} as const;

export type IconName = keyof typeof iconPaths;
