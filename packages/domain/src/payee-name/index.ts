export { cleanPayee } from './clean-payee';
