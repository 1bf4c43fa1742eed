export { csvOf, ofxOf, rowsOf } from './files';
export { type BenchHousehold, type BenchRow, factsOf, generateHousehold, monthsOf } from './household';
