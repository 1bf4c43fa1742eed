export { normalisePayee, payeeSimilarity, similarPayeeMin } from './normalise-payee';
export { type PayeeEntry, type PayeeMemory, type PayeeSuggestion, payeeMemory } from './payee-memory';
