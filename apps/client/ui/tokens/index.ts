export type { Colors } from './colors';
export { type Density, radius, rows, space, type TypeSize, touchSize, type, wideFrom } from './scale';

/** The colours words and figures may take, by meaning. */
export type Tone = 'ink' | 'muted' | 'accent' | 'onTrack' | 'close' | 'over';
