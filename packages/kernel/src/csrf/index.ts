export { csrfTokenOf, isCsrfToken } from './csrf-token';
