export { asAdministrator, queryAsAdministrator } from './administrator';
export { untilAtRest } from './at-rest';
export { type BareDatabase, openBareDatabase } from './bare-database';
export { makeBudget, periodOf } from './budget';
export {
  createTestDatabase,
  dropTestDatabase,
  shareTestServer,
  startTestServer,
  testMasterKey,
} from './database';
export { type LiveEvent, openLive, rowsSent } from './live';
export { memberOf } from './member';
export { expectStatus, newPerson, type Person, type Reply } from './person';
export { randomFrom, seedOfRun, shuffled } from './random';
export {
  eventually,
  type OwnTestSystem,
  startTestSystem,
  type TestSystem,
  type TestSystemOptions,
} from './start-test-system';
export {
  csvOf,
  importStatementFile,
  ofxOf,
  settledStatement,
  undoStatementImport,
  uploadStatement,
} from './statement-file';
