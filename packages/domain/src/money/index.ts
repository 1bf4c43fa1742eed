export { type Currency, currencyCodes, isCurrency, minorDigitsOf } from './currency';
export { formatMoney, type MoneyFormat } from './format-money';
export { addMinor, enteredLimitMinor, isMinor, moneyLimitMinor, sumMinor } from './minor';
export { decimalSeparatorOf } from './number-style';
export { type MoneyRefusal, type ParsedMoney, parseMoney } from './parse-money';
export { parseMoneySum } from './parse-money-sum';
