export { normalisePayee, payeeSimilarity, similarPayeeMin } from './normalise-payee';
export { payeeKey } from './payee-key';
export { type PayeeEntry, type PayeeMemory, type PayeeSuggestion, payeeMemory } from './payee-memory';
