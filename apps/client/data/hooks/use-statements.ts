import type { Statement } from '../types';
import { follow, useLive } from './use-live';

const none: readonly Statement[] = [];
const followStatements = follow('statements');

/** Latest upload first; `importedCount` grows while the server works. */
export function useStatements(): readonly Statement[] {
  return useLive(followStatements, (household) => household.statements(), none);
}
