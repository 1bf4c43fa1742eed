import type { Client, LiveAccess } from '@florin/sdk';
import type { Platform, TabChannel } from '../platform/platform-port';
import type { HouseholdStorage } from '../storage/household-storage';
import type { HouseholdState } from '../store/household-state';
import type { PendingWrite } from '../store/pending-write';
import { createPersister } from '../store/persister';
import { storeSchema } from '../store/stored-state';
import type { TabMessage } from '../tabs/tab-message';
import type { KeptName } from '../types';
import { type Leader, startLeader } from './leader';

export interface SyncContext {
  platform: Platform;
  baseUrl: string;
  /** Speaks about this household. */
  client: Client;
  householdId: string;
  storage: HouseholdStorage;
  /** False when nothing is kept on the device; then other tabs have no part in it either. */
  isShared: boolean;
  onSessionEnded(): void;
  onHouseholdRefused(): void;
  /** What the user may do in this household has changed; they stay in it. */
  onAccessChanged(access: LiveAccess): void;
  /** The user is no member of this household any more; others stay. */
  onHouseholdLost(): void;
  /**
   * The household has to be opened again: the device held months that cannot be read and are forgotten now, or this
   * tab read the device before the leader had written what it knew.
   */
  onOutOfStep(): void;
  refreshCsrf(): Promise<void>;
}

/** A leader that does not answer is being closed, and what it wrote is on the device; or it is busy, and answers late. */
const welcomeMaxMs = 1000;

/**
 * Keeps a household's state, this device and the server in step. One tab leads: it alone holds the stream, sends the
 * outbox and writes rows. Every tab writes its own outbox entries, so that a write is durable whoever leads. A tab that
 * takes over goes on from its own memory.
 */
export class HouseholdSync {
  private readonly state: HouseholdState;
  private readonly context: SyncContext;
  private readonly persister;
  private readonly release = new AbortController();
  private channel: TabChannel | null = null;
  /** This tab has the lock, or there are no others. */
  private holdsLock = false;
  /** It has loaded as well, and syncs. */
  private isLeader = false;
  private isClosed = false;
  /** Until it settles, what the tab before left unsettled on the device is not cleared up. */
  private takingOver: Promise<void> = Promise.resolve();
  private isLoaded = false;
  /** Something was told that does not follow what this tab has heard. */
  private isBehind = false;
  private inbox: TabMessage[] = [];
  private onWelcome: () => void = () => {};
  private leader: Leader | null = null;
  /** Entries of the outbox up to here have been seen; a gap above it may be another tab's. */
  private sequenceSeen = 0;
  /** Writes on their way to the disk. */
  private readonly storing = new Map<string, Promise<void>>();
  private readonly settledKeys = new Set<string>();
  private readonly stops: (() => void)[] = [];

  constructor(state: HouseholdState, context: SyncContext) {
    this.state = state;
    this.context = context;
    this.persister = createPersister(state, context.storage, context.platform.yieldToHost);
  }

  /** Resolves when the first screen can be drawn; loading and syncing go on from there. */
  async open(): Promise<void> {
    const { platform, householdId } = this.context;
    const tabs = this.context.isShared ? platform.tabs : null;
    this.stops.push(platform.onHide(() => void this.flushIfLeader()));
    this.stops.push(platform.onWake(() => this.leader?.wake()));
    this.stops.push(platform.onNetworkLost(() => this.leader?.loseNetwork()));
    this.holdsLock = !tabs;
    if (!tabs) return this.loadThenLead();
    const name = `florin/${householdId}`;
    // Tabs of another version of the app keep other rows; of all of them one leads.
    const channelName = `${name}/${storeSchema}`;
    this.channel = tabs.openChannel(channelName, (message) => this.hear(message as TabMessage));
    const isFirst = await new Promise<boolean>((resolve) => {
      void tabs
        .lock(name, true, () => {
          this.holdsLock = true;
          resolve(true);
          return this.released();
        })
        .then(resolve);
    });
    if (isFirst) return this.loadThenLead();
    await this.awaitWelcome();
    const loaded = await this.load();
    void tabs.lock(name, false, async () => {
      if (this.isClosed) return;
      this.takingOver = loaded.rest.then(() => this.takeOver());
      this.holdsLock = true;
      await this.takingOver;
      await this.released();
    });
  }

  /** Shows the write now; settles once it is durable. */
  submit(write: PendingWrite): Promise<void> {
    this.state.addWrite(write);
    this.state.emitter.tell();
    const stored = this.store(write);
    this.storing.set(write.key, stored);
    const forget = () => this.storing.delete(write.key);
    stored.then(forget, forget);
    return stored;
  }

  private async store(write: PendingWrite): Promise<void> {
    try {
      const sequence = await this.persister.addWrite(write);
      write.sequence = sequence;
      this.state.placeWrite(write.key, sequence);
    } catch (error) {
      // The device refused to keep it: it still goes out from memory, and its author is told that it is not safe yet.
      const last = this.state.outbox.reduce(
        (most, { sequence }) => Math.max(most, sequence ?? 0),
        this.sequenceSeen,
      );
      if (this.state.placeWrite(write.key, last + 1 / 1024)) this.announce(write);
      throw error;
    }
    if (this.isInOutbox(write.key)) this.announce(write);
    else await this.persister.removeWrite(write);
  }

  /** Null when the write may have reached the server, or when only another tab could tell. */
  takeBack(key: string): Promise<void> | null {
    if (!this.isLeader || this.leader?.mayHaveSent(key) || !this.isInOutbox(key)) return null;
    const write = this.state.cancelWrite(key);
    if (!write) return null;
    this.state.emitter.tell();
    this.rememberSettled(key);
    this.post({ type: 'taken-back', key });
    // One that is still on its way to the disk is removed when it arrives there.
    return this.storing.get(key) ?? this.persister.removeWrite(write);
  }

  /** Shown now, and kept on this device with the household; it survives what is loaded again. */
  async keep(name: KeptName, text: string | null): Promise<void> {
    this.state.keep(name, text);
    this.state.emitter.tell();
    if (!this.isClosed) await this.persister.writeKept(name);
  }

  async discardRejection(key: string): Promise<void> {
    this.state.discardRejection(key);
    if (this.isLeader) this.persister.keepRejection(key, null);
    this.post({ type: 'rejection-discarded', key });
    await this.persister.removeRejection(key);
  }

  /** `keep: false` when the data is being destroyed: nothing more is written. */
  async close(keep: boolean): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    this.leader?.stop();
    for (const stop of this.stops) stop();
    this.persister.stop();
    if (keep) await this.flushIfLeader();
    this.release.abort();
    this.channel?.close();
  }

  private async loadThenLead(): Promise<void> {
    const loaded = await this.load();
    void loaded.rest.then(() => this.lead());
  }

  private async load(): Promise<{ rest: Promise<void> }> {
    await this.persister.loadFirst().catch(async (error: unknown) => {
      await this.forgetUnreadable();
      throw error;
    });
    if (this.persister.holdsForeignRows()) await this.forgetUnreadable();
    const rest = this.persister.loadRest().then(
      () => {
        this.isLoaded = true;
        for (const message of this.inbox.splice(0)) this.follow(message);
      },
      async () => {
        await this.forgetUnreadable();
        if (!this.isClosed) this.context.onOutOfStep();
      },
    );
    return { rest };
  }

  /** Only the tab that writes rows may take them away: another one would leave gaps under its cursor. */
  private async forgetUnreadable(): Promise<void> {
    if (this.holdsLock && !this.isClosed) await this.context.storage.forgetRows().catch(() => {});
  }

  /**
   * What the tab before wrote last is not known. Where the device stands elsewhere than this memory, as after a crash or
   * after rows were forgotten, everything is written again.
   */
  private async takeOver(): Promise<void> {
    const stored = await this.persister.readState().catch(() => null);
    if (stored?.schema !== storeSchema) await this.forgetUnreadable();
    const own = JSON.stringify(this.state.heard.keptCursors());
    if (stored?.schema !== storeSchema || JSON.stringify(stored.cursors) !== own) this.state.markAllDirty();
    await this.lead();
  }

  /** From here on this tab syncs; the outbox is read again, since the tab before may have left something in it. */
  private async lead(): Promise<void> {
    if (this.isClosed || !this.isLoaded) return;
    this.isLeader = true;
    await this.readOutbox().catch(() => {});
    void this.flushIfLeader();
    if (this.isClosed) return;
    this.leader = startLeader({
      state: this.state,
      persister: this.persister,
      sync: this.context,
      post: (message) => this.post(message),
      rememberSettled: (key) => this.rememberSettled(key),
      beforeSend: async (write) => {
        if (this.channel && (write.sequence ?? 0) > this.sequenceSeen + 1) await this.readOutbox();
        this.sequenceSeen = Math.max(this.sequenceSeen, Math.floor(write.sequence ?? 0));
      },
    });
  }

  private hear(message: TabMessage): void {
    if (message.type === 'welcome') this.onWelcome();
    else if (message.type === 'hello') void this.welcome();
    // A row of a month that is not loaded yet would be overwritten by what the device holds of it.
    else if (this.isLoaded) this.follow(message);
    else this.inbox.push(message);
  }

  private follow(message: TabMessage): void {
    const { state } = this;
    switch (message.type) {
      case 'changes':
        if (!state.applyPage(message.after, message.page)) this.isBehind = true;
        // Once everything has been told to the tab that leads, the device can be read again.
        if (this.isBehind && !message.page.hasMore && !this.isClosed) this.context.onOutOfStep();
        break;
      case 'access-changed':
        this.context.onAccessChanged(message.access);
        break;
      case 'household-lost':
        this.context.onHouseholdLost();
        break;
      case 'status':
        state.setStatus(message.status);
        break;
      case 'written':
        this.adopt(message.write);
        break;
      case 'settled':
        this.leaveOutbox(message.key);
        state.settle(message.key, message.answer);
        break;
      case 'rejected':
        this.leaveOutbox(message.rejection.write.key);
        state.reject(message.rejection);
        if (this.isLeader) this.persister.keepRejection(message.rejection.write.key, message.rejection);
        break;
      case 'taken-back':
        this.leaveOutbox(message.key);
        state.cancelWrite(message.key);
        break;
      case 'rejection-discarded':
        if (this.isLeader) this.persister.keepRejection(message.key, null);
        state.discardRejection(message.key);
        break;
    }
  }

  /** The last words of the tab that led before may come after this one has found the write on the device. */
  private leaveOutbox(key: string): void {
    this.rememberSettled(key);
    const write = this.state.outbox.find((other) => other.key === key);
    if (!this.isLeader || !write) return;
    this.persister.dropWrite(write);
    this.persister.flushLater();
  }

  /** A write of another tab, heard from it or found on the device. */
  private adopt(write: PendingWrite): void {
    if (this.isInOutbox(write.key) || this.settledKeys.has(write.key)) return;
    this.state.addWrite(write);
    this.leader?.wakeSender();
  }

  /** What the tab before had settled but not written any more is settled here, with what it told of it. */
  private async readOutbox(): Promise<void> {
    for (const write of await this.persister.readOutbox(this.sequenceSeen)) {
      if (this.settledKeys.has(write.key)) {
        this.persister.dropWrite(write);
        const rejection = this.state.rejected.get(write.key);
        if (rejection) this.persister.keepRejection(write.key, rejection);
      } else this.adopt(write);
    }
  }

  private async welcome(): Promise<void> {
    if (!this.holdsLock) return;
    await this.takingOver;
    await this.flushIfLeader();
    this.post({ type: 'welcome' });
    this.post({ type: 'status', status: this.state.status });
  }

  private awaitWelcome(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.onWelcome = () => {
          if (!this.isClosed && !this.holdsLock) this.context.onOutOfStep();
        };
        resolve();
      }, welcomeMaxMs);
      this.onWelcome = () => {
        clearTimeout(timer);
        this.onWelcome = () => {};
        resolve();
      };
      this.post({ type: 'hello' });
    });
  }

  private announce(write: PendingWrite): void {
    this.post({ type: 'written', write });
    this.leader?.wakeSender();
  }

  /** Old news of a write may still be on its way from another tab. */
  private rememberSettled(key: string): void {
    if (!this.channel) return;
    this.settledKeys.add(key);
    if (this.settledKeys.size > 1000)
      this.settledKeys.delete(this.settledKeys.values().next().value as string);
  }

  private isInOutbox(key: string): boolean {
    return this.state.outbox.some((write) => write.key === key);
  }

  /** What could not be written stays marked and goes with the next flush. */
  private async flushIfLeader(): Promise<void> {
    if (this.isLeader) await this.persister.flush().catch(() => {});
  }

  /** Settles when the lock may go to another tab. */
  private released(): Promise<void> {
    return new Promise((resolve) => {
      if (this.release.signal.aborted) resolve();
      else this.release.signal.addEventListener('abort', () => resolve());
    });
  }

  private post(message: TabMessage): void {
    this.channel?.post(message);
  }
}
