export { demoHousehold } from './household';
export { demoLogin, seedDemo } from './seed-demo';
