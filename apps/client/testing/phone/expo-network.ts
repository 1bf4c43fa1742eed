import { phoneAtHand } from './phone';

const { networkListeners } = phoneAtHand();

export function addNetworkStateListener(listener: (state: { isConnected: boolean }) => void) {
  networkListeners.add(listener);
  return { remove: () => networkListeners.delete(listener) };
}
