import { fetch as streamingFetch } from 'expo/fetch';
import { getRandomValues } from 'expo-crypto';
import { addNetworkStateListener } from 'expo-network';
import { AppState } from 'react-native';
import { openDeviceStorage } from '../storage/storage.native';
import { createIdSource } from './new-id';
import type { Platform } from './platform-port';

export function createPlatform(): Platform {
  const newId = createIdSource((bytes) => getRandomValues(bytes), Date.now);
  function onState(wanted: 'active' | 'background', listener: () => void): () => void {
    const subscription = AppState.addEventListener('change', (state) => {
      if (state === wanted) listener();
    });
    return () => subscription.remove();
  }
  function onNetwork(wanted: boolean, listener: () => void): () => void {
    const subscription = addNetworkStateListener(({ isConnected }) => {
      if (isConnected === wanted) listener();
    });
    return () => subscription.remove();
  }
  return {
    // React Native's own fetch hands a body out only when it is complete; Expo's streams.
    fetch: streamingFetch as unknown as typeof fetch,
    // The cookies are the system's; only the server knows.
    mayBeSignedIn: () => true,
    newId,
    nowMs: Date.now,
    random: Math.random,
    yieldToHost: () => new Promise((resolve) => setTimeout(resolve, 0)),
    openDeviceStorage: () => openDeviceStorage('florin', newId),
    tabs: null,
    tabNote: null,
    onWake(listener) {
      const stops = [onState('active', listener), onNetwork(true, listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    onNetworkLost: (listener) => onNetwork(false, listener),
    onHide: (listener) => onState('background', listener),
  };
}
