import { createIdSource } from '../../../apps/client/data/platform/new-id';
import type { Platform } from '../../../apps/client/data/platform/platform-port';
import { SessionController } from '../../../apps/client/data/session/session-controller';
import { createSealedDevice } from '../../../apps/client/data/storage/sealed-device';
import { Emitter } from '../../../apps/client/data/store/emitter';
import type { LiveHousehold } from '../../../apps/client/data/store/live-household';
import {
  createDisk,
  createMemoryRecords,
  type MemoryDisk,
  plainSeal,
} from '../../../apps/client/data/testing/memory-records';
import { DeviceNetwork } from './device-network';
import type { Random } from './random';

export type Someone = { name: string; email: string; password: string };

/** The app's own data layer on a disk in memory, which outlives the process above it. */
export class Device {
  readonly name: string;
  readonly owner: Someone;
  readonly network: DeviceNetwork;
  session!: SessionController;
  private disk: MemoryDisk = createDisk();
  private readonly random: Random;
  private readonly nowMs: () => number;
  private readonly baseUrl: string;
  private wakers = new Set<() => void>();
  private process = { isAlive: false };
  /** Turns of the host that the app has asked for and not had yet. */
  private yieldCount = 0;

  constructor(given: {
    name: string;
    owner: Someone;
    baseUrl: string;
    random: Random;
    nowMs: () => number;
  }) {
    this.name = given.name;
    this.owner = given.owner;
    this.baseUrl = given.baseUrl;
    this.random = given.random;
    this.nowMs = given.nowMs;
    this.network = new DeviceNetwork(given.baseUrl);
  }

  get household(): LiveHousehold | null {
    return this.session.household;
  }

  isSignedIn(): boolean {
    return this.session.current().status === 'signed-in';
  }

  /** Starts the app on what the disk holds. It asks the server who it is, which the driver lets through later. */
  start(): void {
    const process = { isAlive: true };
    this.process = process;
    this.wakers = new Set();
    this.session = new SessionController(this.platformOf(process), this.baseUrl, new Emitter());
    void this.session.start();
  }

  /** Ends the process in the middle of whatever it does. */
  kill(): void {
    this.process.isAlive = false;
    this.network.drop();
    void this.session.household?.close(false);
  }

  /** The network came back, or the app came to the front. */
  wake(): void {
    for (const wake of [...this.wakers]) wake();
  }

  isBusy(): boolean {
    return this.yieldCount > 0;
  }

  private platformOf(process: { isAlive: boolean }): Platform {
    return {
      fetch: (input, init) =>
        process.isAlive ? this.network.fetch(String(input), init ?? {}) : new Promise(() => {}),
      newId: createIdSource((bytes) => this.random.fill(bytes), this.nowMs),
      nowMs: this.nowMs,
      random: () => this.random.next(),
      yieldToHost: async () => {
        this.yieldCount += 1;
        await new Promise((resolve) => setImmediate(resolve));
        this.yieldCount -= 1;
      },
      openDeviceStorage: async () =>
        createSealedDevice(
          createMemoryRecords(this.disk, () => process.isAlive),
          plainSeal,
          // Destroying the device destroys its key, and with it everything that was kept under it.
          async () => {
            this.disk = createDisk();
          },
        ),
      tabs: null,
      onWake: (listener) => {
        this.wakers.add(listener);
        return () => void this.wakers.delete(listener);
      },
      mayBeSignedIn: () => true,
      onNetworkLost: () => () => {},
      onHide: () => () => {},
      tabNote: null,
    };
  }
}
