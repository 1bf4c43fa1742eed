/** Every colour by its meaning. The values are the two papers Florin is printed on: warm white and warm black. */
export interface Colors {
  paper: string;
  sheet: string;
  sunk: string;
  ink: string;
  muted: string;
  line: string;
  edge: string;
  accent: string;
  accentInk: string;
  accentWash: string;
  onTrack: string;
  onTrackWash: string;
  close: string;
  closeWash: string;
  over: string;
  overWash: string;
}

export const light: Colors = {
  paper: '#f6f3ec',
  sheet: '#fffdf9',
  sunk: '#ece7db',
  ink: '#1d1b16',
  muted: '#5c564a',
  line: '#e0d9ca',
  edge: '#857d6d',
  accent: '#1f4b8e',
  accentInk: '#fffdf9',
  accentWash: '#e3eaf5',
  onTrack: '#1b6543',
  onTrackWash: '#e0eee3',
  close: '#804b00',
  closeWash: '#f6e9cf',
  over: '#a12c19',
  overWash: '#f8e2da',
};

export const dark: Colors = {
  paper: '#151412',
  sheet: '#1e1c19',
  sunk: '#2b2823',
  ink: '#f1ede4',
  muted: '#b0a99a',
  line: '#35312a',
  edge: '#8b8373',
  accent: '#9dbdf0',
  accentInk: '#0f1d35',
  accentWash: '#22304a',
  onTrack: '#84cfa4',
  onTrackWash: '#1c3326',
  close: '#e8b965',
  closeWash: '#3a2d14',
  over: '#f5a48f',
  overWash: '#43221b',
};

/** Slices in order of size; they stay apart for the common colour-blindnesses. The last one is "other". */
export const chartLight = [
  '#1f4b8e',
  '#c2691a',
  '#24867b',
  '#8c3b6e',
  '#94790c',
  '#4f86c2',
  '#857d6d',
] as const;
export const chartDark = [
  '#8fb4ee',
  '#eba35c',
  '#62c4b6',
  '#dc93bd',
  '#d3bd5c',
  '#6fa0dc',
  '#9c9484',
] as const;
