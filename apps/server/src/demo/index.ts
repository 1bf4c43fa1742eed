export { demoLogin, seedDemo } from './seed-demo';
