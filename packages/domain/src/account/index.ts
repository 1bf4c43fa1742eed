export {
  type Anchors,
  type BalanceRow,
  type BalanceStep,
  landingOf,
  moveBalance,
  type RowOrigin,
  type StatedBalance,
} from './balance';
export { type BalancePoint, balanceLine, balanceOn } from './balance-line';
