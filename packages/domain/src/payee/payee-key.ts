import { cleanPayee } from '../payee-name/index';
import { normalisePayee } from './normalise-payee';

/**
 * Who a payee is, however a bank or a person wrote it: the same for all that show the same clean name. For grouping and
 * remembering; matching a statement compares `normalisePayee`, whose results are stored.
 */
export function payeeKey(payee: string): string {
  return normalisePayee(cleanPayee(payee));
}
