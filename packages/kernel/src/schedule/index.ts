export * from './plan-schedule';
export * from './schedule';
