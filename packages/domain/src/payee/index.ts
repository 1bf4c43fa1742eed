export {
  type PayeeEntry,
  type PayeeMemory,
  type PayeeSuggestion,
  payeeMemory,
  suggestPayees,
} from './suggest-payees';
