import { registerRootComponent } from 'expo';
import { App } from '@/app/app';
import { startData } from '@/data/start-data';

/** A phone has no page it came from, so the build says where the server is. */
startData({ baseUrl: process.env.EXPO_PUBLIC_FLORIN_URL ?? 'http://localhost:8080' });
registerRootComponent(App);
