import { createPasswordHasher } from '../password';

/** One hasher for the whole service, because it is what bounds the memory that hashing takes. */
export const passwords = createPasswordHasher();
