export { useDays } from './days';
export { useMoney, useMoneyText } from './money';
export { type Regional, RegionalProvider, useRegional } from './regional';
