export { cleanPayee } from './clean-payee';
export { likelihood, type Moment, madeAtMs, type Occasion, rememberedDays } from './likelihood';
export { normalisePayee, payeeSimilarity, similarPayeeMin } from './normalise-payee';
export { type PayeeEntry, type PayeeMemory, type PayeeSuggestion, payeeMemory } from './payee-memory';
