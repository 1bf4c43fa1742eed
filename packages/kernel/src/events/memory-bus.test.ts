import { describeBus } from '../port-contracts';
import { memoryBus } from './memory-bus';

describeBus('memory', async () => {
  const bus = memoryBus();
  return { open: async (subscribers) => (subscribers ? memoryBus(subscribers) : bus), end: async () => {} };
});
