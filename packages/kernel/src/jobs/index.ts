export * from './job-queue';
export * from './migrate-jobs';
export type { JobRun } from './run-job';
