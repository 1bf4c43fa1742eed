export { type CellReading, readSampleCell } from './read-sample-cell';
