export { useDayText } from './day-text';
export { useDays, weekStartOf } from './days';
export { useMoney, useMoneyText } from './money';
export { usePercent } from './percent';
export { type Regional, RegionalProvider, useRegional } from './regional';
