export { type DemoOptions, demoHousehold } from './demo-household';
export type {
  DemoAccount,
  DemoBudget,
  DemoCategory,
  DemoCategoryGroup,
  DemoHousehold,
  DemoTransaction,
} from './shapes';
