export { emailIndex } from './email-index';
export { normaliseEmail } from './normalise-email';
