import { it } from 'vitest';
import { missingServers } from '../split/start-split';

const missing = missingServers();

// The very suite that runs against one process, registered here to run against one process per role.
process.env.FLORIN_TOPOLOGY = 'split';
if (missing.length === 0) await import('./first-budget.spec');
else
  it.runIf(false)(`a first budget, on one process per role (${missing.join(', ')} not installed)`, () => {});
