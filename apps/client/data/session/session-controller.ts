import { type Client, createClient, ProblemError } from '@florin/sdk';
import type { DemoOptions } from '../demo/demo-rows';
import type { Platform } from '../platform/platform-port';
import type { DeviceProfile, DeviceStorage } from '../storage/device-storage';
import { createUnkeptStorage } from '../storage/household-storage';
import type { Emitter } from '../store/emitter';
import { allResources } from '../store/heard-changes';
import { type LiveHousehold, openHousehold } from '../store/live-household';
import { forgetFolded } from '../store/text-search';
import type { SyncContext } from '../sync/household-sync';
import type { HouseholdMembership, SessionState, Topic } from '../types';
import { joinSessionChannel, type SessionChannel } from './session-channel';
import { createStatementCalls, type StatementCalls } from './statement-calls';

type Session = Awaited<ReturnType<typeof fetchSession>>;

const signOutTimeoutMs = 10_000;

function fetchSession(client: Client) {
  return client.call('user/get-session');
}

/**
 * Who is signed in on this device and which household is open. It holds no token: the session is an HttpOnly cookie,
 * and the CSRF token lives in memory only.
 */
export class SessionController {
  household: LiveHousehold | null = null;
  readonly statements: StatementCalls;
  private readonly platform: Platform;
  private readonly emitter: Emitter;
  private readonly baseUrl: string;
  private readonly client: Client;
  private readonly channel: SessionChannel;
  private state: SessionState = { status: 'starting' };
  private csrfToken: string | null = null;
  private device: DeviceStorage | null = null;
  private stopRetry: () => void = () => {};

  constructor(platform: Platform, baseUrl: string, emitter: Emitter) {
    this.platform = platform;
    this.baseUrl = baseUrl;
    this.emitter = emitter;
    this.client = createClient({
      baseUrl,
      // Whatever a screen of the demo asks for: nothing of it leaves this device.
      fetch: (input, init) =>
        this.isDemo() ? Promise.reject(new TypeError('the demo')) : platform.fetch(input, init),
      newIdempotencyKey: platform.newId,
      csrfToken: () => this.csrfToken,
    });
    this.statements = createStatementCalls({
      newId: platform.newId,
      emitter,
      household: () => this.household,
      client: () => this.householdClient(),
    });
    this.channel = joinSessionChannel(platform.tabs, {
      onSignedIn: () => void this.followSignIn(),
      onLeft: (reason) => void this.followLeaving(reason),
    });
  }

  current(): SessionState {
    return this.state;
  }

  /** Opens what this device keeps, then asks the server whether the session still stands. */
  async start(): Promise<void> {
    this.device = await this.platform.openDeviceStorage().catch(() => null);
    const profile = await this.readProfile();
    if (profile && !profile.isEnded) await this.show(profile, true, false);
    if (await this.settleOwedSignOut()) return;
    if (this.state.status === 'starting' && this.hasNotedDemo() && (await this.openDemo(null))) return;
    await this.confirm();
  }

  /** A made-up household in memory, without an account; `signOut` leaves it. Null: the one this tab had open before. */
  async openDemo(options: DemoOptions | null): Promise<boolean> {
    const before = this.state.status;
    const { openDemo } = await import('../demo/open-demo');
    const demo = await openDemo(this.emitter, this.platform, options);
    if (!demo || before === 'signed-in' || this.state.status !== before) return false;
    this.stopRetry();
    this.household = demo.household;
    this.setState(demo.state);
    return true;
  }

  async register(fields: { email: string; password: string; displayName: string }): Promise<void> {
    await this.client.call('user/register', { body: fields });
  }

  async signIn(fields: { email: string; password: string; isOwnDevice?: boolean }): Promise<void> {
    const { email, password, isOwnDevice = true } = fields;
    const session = await this.client.call('user/sign-in', { body: { email, password } });
    this.csrfToken = session.csrfToken;
    // The server's answer to an earlier sign-out may have made the browser throw everything away, this handle included.
    await this.device?.close().catch(() => {});
    this.device = await this.platform.openDeviceStorage().catch(() => null);
    await this.device?.writeOwesSignOut(false).catch(() => {});
    const profile = isOwnDevice ? await this.readProfile() : null;
    if (profile && profile.user.id !== session.user.id) await this.destroyDevice();
    const openHouseholdId = profile?.user.id === session.user.id ? profile.openHouseholdId : null;
    await this.show(toProfile(session, openHouseholdId), isOwnDevice && this.device !== null, true);
    this.channel.tellSignedIn();
  }

  /** The device first: its key and data are gone even when the server cannot be reached, which hears of it later. */
  async signOut(): Promise<void> {
    if (this.isDemo()) {
      this.platform.tabNote?.write(null);
      await this.closeHousehold(false);
      return this.setState({ status: 'signed-out', reason: 'none' });
    }
    const csrfToken = this.csrfToken;
    await this.closeHousehold(false);
    await this.destroyDevice();
    this.channel.tellLeft('left');
    this.setState({ status: 'signed-out', reason: 'left' });
    this.csrfToken = csrfToken;
    const isDone = await this.tellServerSignOut();
    this.csrfToken = null;
    if (!isDone) await this.device?.writeOwesSignOut(true).catch(() => {});
  }

  async createHousehold(fields: {
    name: string;
    currency: string;
    timeZone: string;
    locale: string;
  }): Promise<string> {
    const signedIn = this.needSignedIn();
    const id = this.platform.newId();
    await this.client.call('user/create-household', { body: { id, ...fields } });
    const membership: HouseholdMembership = { id, name: fields.name, role: 'owner' };
    this.setState({ ...signedIn, households: [...signedIn.households, membership] });
    await this.openHousehold(id);
    return id;
  }

  async openHousehold(householdId: string): Promise<void> {
    const signedIn = this.needSignedIn();
    const membership = signedIn.households.find(({ id }) => id === householdId);
    if (!membership) throw new Error('this user is not a member of that household');
    if (this.household?.id === householdId) return;
    await this.closeHousehold(true);
    const storage =
      signedIn.isKept && this.device ? this.device.household(householdId) : createUnkeptStorage();
    const context: SyncContext = {
      platform: this.platform,
      baseUrl: this.baseUrl,
      client: this.client.forHousehold(householdId),
      householdId,
      storage,
      isShared: signedIn.isKept,
      onSessionEnded: () => void this.end(),
      onHouseholdRefused: () => void this.confirm(),
      onAccessChanged: ({ role }) => void this.changeRole(householdId, role),
      onHouseholdLost: () => void this.loseHousehold(householdId),
      onOutOfStep: () => void this.openAnew(householdId),
      refreshCsrf: () => this.refreshCsrf(),
    };
    this.household = await this.openFrom(context);
    const latest = this.needSignedIn();
    this.setState({ ...latest, household: membership });
    if (latest.isKept) await this.writeProfile();
  }

  private async openAnew(householdId: string): Promise<void> {
    await this.closeHousehold(false);
    if (this.state.status === 'signed-in') await this.openHousehold(householdId);
  }

  /** Once more, after what could not be read was forgotten; then from memory, as where a device takes nothing any more. */
  private async openFrom(context: SyncContext): Promise<LiveHousehold> {
    const inMemory = { ...context, storage: createUnkeptStorage(), isShared: false };
    for (const attempt of [context, context]) {
      try {
        return await openHousehold(this.emitter, attempt);
      } catch {}
    }
    return openHousehold(this.emitter, inMemory);
  }

  async changeMemberRole(userId: string, role: HouseholdMembership['role']): Promise<void> {
    await this.householdClient().call('user/change-member-role', {
      ...this.memberTarget(userId),
      body: { role },
    });
  }

  async removeMember(userId: string): Promise<void> {
    await this.householdClient().call('user/remove-member', this.memberTarget(userId));
  }

  private memberTarget(userId: string) {
    const household = this.household?.views.household();
    if (!household) throw new Error('no household is open');
    return { params: { id: household.id, userId }, ifMatch: household.change };
  }

  /** Asks the server who this is. Without an answer the device's word stands, and it is asked again later. */
  private async confirm(): Promise<void> {
    if (!this.platform.mayBeSignedIn()) return this.end();
    try {
      const session = await fetchSession(this.client);
      this.csrfToken = session.csrfToken;
      await this.accept(session);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return this.end();
      if (this.state.status === 'starting') this.setState({ status: 'signed-out', reason: 'none' });
      this.stopRetry = this.platform.onWake(() => {
        this.stopRetry();
        void this.confirm();
      });
    }
  }

  private async accept(session: Session): Promise<void> {
    const { state } = this;
    if (state.status === 'signed-in' && state.user.id !== session.user.id) {
      await this.closeHousehold(false);
      await this.destroyDevice();
      return this.show(toProfile(session, null), false, true);
    }
    const isKept =
      state.status === 'signed-in' ? state.isKept : (await this.readProfile())?.user.id === session.user.id;
    const openHouseholdId = state.status === 'signed-in' ? (state.household?.id ?? null) : null;
    await this.show(toProfile(session, openHouseholdId), isKept, true);
  }

  /** Signs the screens in and opens the household that was open, or the only one, or the first. */
  private async show(profile: DeviceProfile, isKept: boolean, isConfirmed: boolean): Promise<void> {
    const { user, households } = profile;
    const wanted = households.find(({ id }) => id === profile.openHouseholdId) ?? households[0] ?? null;
    if (this.household && !households.some(({ id }) => id === this.household?.id)) {
      const lostId = this.household.id;
      await this.closeHousehold(false);
      // No longer a member: its rows are not this user's to keep.
      await this.device
        ?.household(lostId)
        .forgetRows()
        .catch(() => {});
    }
    const household = this.household ? wanted : null;
    this.setState({ status: 'signed-in', user, households, household, isKept, isConfirmed });
    if (wanted && !this.household) await this.openHousehold(wanted.id);
    else if (isKept) await this.writeProfile();
  }

  /** The server ended the session: what it can send again goes, and writes it never saw wait for the same user. */
  private async end(): Promise<void> {
    const { state } = this;
    if (state.status === 'signed-out') return;
    const wasKept = state.status === 'signed-in' && state.isKept;
    this.csrfToken = null;
    await this.closeHousehold(false);
    const reason = state.status === 'starting' ? 'none' : 'ended';
    this.setState({ status: 'signed-out', reason });
    if (reason === 'none') return;
    this.channel.tellLeft('ended');
    // Where another tab has signed out meanwhile there is nothing left to forget.
    if (wasKept) await this.forgetRows(state.households.map(({ id }) => id)).catch(() => {});
  }

  /** The user stays where they are, with what they may do now. */
  private async changeRole(householdId: string, role: HouseholdMembership['role']): Promise<void> {
    const { state } = this;
    if (state.status !== 'signed-in') return;
    const households = state.households.map((one) => (one.id === householdId ? { ...one, role } : one));
    const household = households.find(({ id }) => id === state.household?.id) ?? null;
    this.setState({ ...state, households, household });
    if (state.isKept) await this.writeProfile();
  }

  /** That household closes and its rows leave the device; the user stays signed in, in another one if there is one. */
  private async loseHousehold(householdId: string): Promise<void> {
    if (this.state.status !== 'signed-in') return;
    const { user, isKept, isConfirmed } = this.state;
    const households = this.state.households.filter(({ id }) => id !== householdId);
    const openHouseholdId = this.household?.id ?? null;
    await this.show({ user, households, openHouseholdId, isEnded: false }, isKept, isConfirmed);
  }

  private async forgetRows(householdIds: readonly string[]): Promise<void> {
    for (const id of householdIds) await this.device?.household(id).forgetRows();
    const profile = await this.readProfile();
    if (profile) await this.device?.writeProfile({ ...profile, isEnded: true });
  }

  private async followSignIn(): Promise<void> {
    if (this.state.status === 'signed-out') await this.start();
  }

  private async followLeaving(reason: 'left' | 'ended'): Promise<void> {
    if (this.state.status === 'signed-out') return;
    this.csrfToken = null;
    await this.closeHousehold(false);
    this.setState({ status: 'signed-out', reason });
    if (reason === 'left') this.device = await this.platform.openDeviceStorage().catch(() => null);
  }

  private async closeHousehold(keep: boolean): Promise<void> {
    const open = this.household;
    this.household = null;
    forgetFolded();
    await open?.close(keep);
    this.touchAll();
  }

  private async destroyDevice(): Promise<void> {
    await this.device?.destroy().catch(() => {});
    this.device = await this.platform.openDeviceStorage().catch(() => null);
  }

  private async readProfile(): Promise<DeviceProfile | null> {
    try {
      return (await this.device?.readProfile()) ?? null;
    } catch {
      // Sealed under a key that is gone: nothing in there can be read again.
      await this.destroyDevice();
      return null;
    }
  }

  private async writeProfile(): Promise<void> {
    const { state } = this;
    if (state.status !== 'signed-in') return;
    const { user, households, household } = state;
    const profile = {
      user,
      households: [...households],
      openHouseholdId: household?.id ?? null,
      isEnded: false,
    };
    await this.device?.writeProfile(profile).catch(() => {});
  }

  /** True when this device was signed out earlier and the server has only now, or still not, heard of it. */
  private async settleOwedSignOut(): Promise<boolean> {
    if (!(await this.device?.readOwesSignOut().catch(() => false))) return false;
    const isDone = await this.tellServerSignOut();
    if (isDone) await this.device?.writeOwesSignOut(false).catch(() => {});
    this.csrfToken = null;
    this.setState({ status: 'signed-out', reason: 'left' });
    return true;
  }

  private async tellServerSignOut(): Promise<boolean> {
    try {
      if (this.csrfToken === null) await this.refreshCsrf();
      await this.client.call('user/sign-out', { timeoutMs: signOutTimeoutMs });
      return true;
    } catch (error) {
      return error instanceof ProblemError && error.status === 401;
    }
  }

  private async refreshCsrf(): Promise<void> {
    this.csrfToken = (await fetchSession(this.client)).csrfToken;
  }

  private hasNotedDemo(): boolean {
    return !this.platform.mayBeSignedIn() && Boolean(this.platform.tabNote?.read());
  }

  private isDemo(): boolean {
    return this.state.status === 'signed-in' && this.state.isDemo === true;
  }

  private needSignedIn(): Extract<SessionState, { status: 'signed-in' }> {
    if (this.state.status !== 'signed-in') throw new Error('nobody is signed in');
    return this.state;
  }

  private householdClient(): Client {
    if (!this.household) throw new Error('no household is open');
    return this.client.forHousehold(this.household.id);
  }

  private setState(state: SessionState): void {
    this.state = state;
    this.touchAll();
  }

  private touchAll(): void {
    for (const topic of allTopics) this.emitter.touch(topic);
    this.emitter.tell();
  }
}

const allTopics: readonly Topic[] = ['session', 'sync', 'uploads', ...allResources];

function toProfile(session: Session, openHouseholdId: string | null): DeviceProfile {
  return { user: session.user, households: session.households, openHouseholdId, isEnded: false };
}
