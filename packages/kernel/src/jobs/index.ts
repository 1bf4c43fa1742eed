export * from './job-queue';
export * from './migrate-jobs';
