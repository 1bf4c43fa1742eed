import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a phone keeps while apps come and go, and what it can take from them: the network, and their life. */
export interface Phone {
  /** Where its databases are files. */
  folder: string;
  keychain: Map<string, string>;
  cookies: Map<string, string>;
  isOnline: boolean;
  /** Told by the system when the network goes or comes. */
  networkListeners: Set<(state: { isConnected: boolean }) => void>;
  /** The start of the app that is running; what belongs to an earlier one no longer hears or says anything. */
  run: AppRun;
}

export interface AppRun {
  isOver: boolean;
  /** Ends what the app has open: requests and streams when the network goes, files too when the app does. */
  requests: Set<AbortController>;
  ends: Set<() => void>;
}

const place = globalThis as unknown as { florinPhone?: Phone };

export function newPhone(): Phone {
  return {
    folder: mkdtempSync(join(tmpdir(), 'florin-phone-')),
    keychain: new Map(),
    cookies: new Map(),
    isOnline: true,
    networkListeners: new Set(),
    run: newRun(),
  };
}

function newRun(): AppRun {
  return { isOver: false, requests: new Set(), ends: new Set() };
}

/** The phone whose app is being started; what stands at the platform's edge asks once, when it is loaded. */
export function phoneAtHand(): Phone {
  if (!place.florinPhone) throw new Error('no phone is at hand');
  return place.florinPhone;
}

export function takeInHand(phone: Phone): void {
  phone.run = newRun();
  phone.networkListeners.clear();
  place.florinPhone = phone;
}

export function loseNetwork(phone: Phone): void {
  setNetwork(phone, false);
  dropRequests(phone.run);
}

export function findNetwork(phone: Phone): void {
  setNetwork(phone, true);
}

function setNetwork(phone: Phone, isOnline: boolean): void {
  phone.isOnline = isOnline;
  for (const listener of phone.networkListeners) listener({ isConnected: isOnline });
}

/** As the system ends an app: nothing is said goodbye to. */
export function killApp({ run }: Phone): void {
  run.isOver = true;
  dropRequests(run);
  for (const end of run.ends) end();
  run.ends.clear();
}

export function throwAway(phone: Phone): void {
  killApp(phone);
  rmSync(phone.folder, { recursive: true, force: true });
}

function dropRequests(run: AppRun): void {
  for (const request of run.requests) request.abort(new TypeError('Network request failed'));
  run.requests.clear();
}
