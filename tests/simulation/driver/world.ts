import { type Operation, operationList, type Role, type ServiceName } from '@florin/contracts';
import type { CallAs } from '@florin/kernel/call';
import { joinHousehold } from '@florin/user';
import { Book, type Effect } from '../model/book';
import { localDay } from '../model/calendar';
import { FeedReader } from '../model/feed-reader';
import { operationOf } from '../model/operation-of';
import { callerFor, readServer, type ServerState } from '../model/server-state';
import type { Stranger } from '../model/stranger';
import { Device, type Someone } from './device';
import type { Answered, HeldRequest, RequestFate } from './device-network';
import type { DatabaseFault } from './faulty-databases';
import type { Delivery } from './held-bus';
import { Violation } from './invariant';
import { createIdFrom, type Random } from './random';
import type { Stage } from './stage';
import { short, shortPath, type Trace } from './trace';
import { turns } from './virtual-time';

/** An acknowledged write of a household: the server committed it. */
export type Done = Effect & {
  audit: string | null;
  service: ServiceName;
  key: string | null;
  actor: Someone;
};

/** A write as its device sends it, with every answer the server gave to its key. */
export type Sent = {
  key: string;
  answers: { status: number; body: unknown; atMs: number }[];
  isDone: boolean;
};

/** One household's run: its persons' devices, what they did, and what is under way. */
export class World {
  readonly stage: Stage;
  readonly random: Random;
  readonly trace: Trace;
  readonly book = new Book();
  readonly done: Done[] = [];
  readonly sent = new Map<string, Sent>();
  readonly devices: Device[] = [];
  /** Transactions that somebody entered and whose device had them on its disk. */
  readonly entered = new Map<string, Device>();
  /** Ids that somebody deleted, or threw away with a device's data. */
  readonly givenUp = new Set<string>();
  /** What the household began with. */
  firstCategoryIds: string[] = [];
  /** A second person, whose role is the owner's to give and to take; null while they are no member. */
  readonly partner = { userId: '', role: null as Role | null, wasRemoved: false };
  stranger!: Stranger;
  owner!: Someone;
  ownerId = '';
  householdId = '';
  timeZone = 'UTC';
  call!: CallAs;
  /** Whether the clock was ever set back. */
  hasGoneBack = false;
  /** Reads the feeds now and then, in pieces. */
  readonly feed = new FeedReader();
  /** How often an owner had ledgers made anew. */
  rebuildCount = 0;
  /** How often an owner had dead letters tried again. */
  replayCount = 0;
  /** Days of the household on which anything happened. */
  readonly daysSeen = new Set<string>();
  hasSpoiledFigures = false;
  /** Texts that no two writes share. */
  private count = 0;

  constructor(stage: Stage, random: Random, trace: Trace) {
    this.stage = stage;
    this.random = random;
    this.trace = trace;
  }

  nextNumber(): number {
    this.count += 1;
    return this.count;
  }

  addDevice(name: string, owner: Someone): Device {
    const { system, time } = this.stage;
    const device = new Device({
      name,
      owner,
      baseUrl: system.url,
      random: this.random.fork(name),
      nowMs: time.clock.nowMs,
    });
    this.devices.push(device);
    device.start();
    return device;
  }

  /** Calls with the rights of the household's owner. */
  enterHousehold(userId: string, householdId: string): void {
    this.ownerId = userId;
    this.householdId = householdId;
    this.call = callerFor(this.stage, userId, householdId);
  }

  /** Waits until neither the services nor the devices have anything to do by themselves. */
  async settle(): Promise<void> {
    do {
      await this.stage.quiet();
      await turns(4);
    } while (this.devices.some((device) => device.isBusy()));
    this.daysSeen.add(localDay(this.timeZone, this.stage.time.clock.nowMs()));
    await this.adoptImports();
  }

  /** Lets time pass, with pauses for what its timers start. */
  async pass(ms: number, stepMs = 250): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.stage.time.pass(stepMs);
      await this.settle();
    }
  }

  /** Lets one request of a device go, and notes what it did. */
  async release(
    device: Device,
    request: HeldRequest,
    fate: RequestFate,
    fault?: DatabaseFault,
  ): Promise<Answered> {
    const { databases } = this.stage;
    const found = operationOf(request.method, request.path);
    databases.takeCommits();
    if (fault && found) databases.arm(found.operation.service, fault);
    const answered = await device.network.release(request, fate);
    const isUnused = databases.disarm();
    if (found?.operation.isMutation && answered) this.noteWrite(device, found, request, answered);
    const what = `${device.name} ${request.method} ${shortPath(request.path)}`;
    const luck = [fate === 'arrives' ? '' : fate, fault && !isUnused ? fault : ''].filter(Boolean).join(', ');
    const code = answered?.code ? ` ${answered.code}` : '';
    this.trace.add(`${what} -> ${answered?.status ?? '-'}${code}${luck ? ` (${luck})` : ''}`);
    await this.settle();
    return answered;
  }

  private noteWrite(
    device: Device,
    { operation, params }: { operation: Operation; params: Record<string, string> },
    request: Pick<HeldRequest, 'path' | 'body' | 'idempotencyKey'>,
    answered: NonNullable<Answered>,
  ): void {
    const key = request.idempotencyKey;
    const isRefused = answered.status >= 400 && answered.status < 500;
    const hasTold = this.stage.databases
      .takeCommits()
      .some(
        ({ service, events }) =>
          service === operation.service && events.some((name) => name !== 'audit.action-recorded.v1'),
      );
    const atMs = this.stage.time.clock.nowMs();
    const sent = key === null ? undefined : (this.sent.get(key) ?? { key, answers: [], isDone: false });
    if (sent) {
      this.sent.set(sent.key, sent);
      sent.answers.push({ status: answered.status, body: answered.body, atMs });
    }
    if (isRefused || !hasTold) return;
    if (sent) sent.isDone = true;
    const query = Object.fromEntries(new URLSearchParams(request.path.split('?')[1] ?? ''));
    const given =
      request.body instanceof Uint8Array ? {} : (request.body as Record<string, unknown> | undefined);
    const body = { ...query, ...given };
    const effect: Effect = { operation: operation.name, params, body, atMs };
    this.done.push({
      ...effect,
      audit: operation.audit,
      service: operation.service as ServiceName,
      key,
      actor: device.owner,
    });
    this.book.apply(effect);
  }

  /** Asks the server for something that no screen offers, from a device and with its session. */
  async ask(device: Device, method: string, path: string, change: number, body?: object): Promise<number> {
    this.stage.databases.takeCommits();
    const idempotencyKey = createIdFrom(this.random);
    const answered = await device.network.ask(method, path, { change, body, idempotencyKey });
    const found = operationOf(method, path)!;
    this.noteWrite(device, found, { path, body, idempotencyKey }, answered);
    this.trace.add(
      `${device.name} ${method} ${shortPath(path)} ${JSON.stringify(body ?? '')} -> ${answered.status}`,
    );
    await this.settle();
    return answered.status;
  }

  /** Lets the second person in. */
  async join(role: Role): Promise<void> {
    const { runtime } = this.stage.system.system.services.get('user')!;
    const { householdId, partner, ownerId } = this;
    const actor = { kind: 'person', userId: ownerId, requestId: createIdFrom(this.random) } as const;
    await joinHousehold(runtime, actor, { householdId, userId: partner.userId, role });
    const effect = { operation: 'user/join-household', params: { userId: partner.userId }, body: {} };
    const atMs = this.stage.time.clock.nowMs();
    this.done.push({ ...effect, atMs, audit: 'member.added', service: 'user', key: null, actor: this.owner });
    partner.role = role;
    this.trace.add(`Ben joins as ${role}`);
    await this.settle();
  }

  /** Whether a device's person belongs to the household. */
  isMember(device: Device): boolean {
    return device.owner === this.owner || this.partner.role !== null;
  }

  /** Makes a delivery; a fault befalls the consumer's transaction, as many times as it tries. */
  async deliver(delivery: Delivery, fault?: DatabaseFault, times = 1): Promise<void> {
    await this.hand(delivery, fault, times);
    await this.settle();
  }

  /** The same, without waiting for what follows from it. */
  async hand(delivery: Delivery, fault?: DatabaseFault, times = 1): Promise<void> {
    const { bus, databases } = this.stage;
    if (fault) databases.arm(delivery.subscriber, fault, times);
    const isTaken = await this.stage.until(
      bus.deliver(delivery).then(
        () => true,
        () => false,
      ),
    );
    const isUnused = databases.disarm();
    const { envelope, subscriber } = delivery;
    const luck = [isTaken ? '' : 'not taken', fault && !isUnused ? `${fault} x ${times}` : ''];
    const said = luck.filter(Boolean).join(', ');
    this.trace.add(`${subscriber} takes ${envelope.name} ${envelope.change}${said ? ` (${said})` : ''}`);
  }

  /** The live streams hear of what happened, and their devices get what they say. */
  async listen(devices: readonly Device[]): Promise<void> {
    this.stage.bus.tell();
    await this.settle();
    await this.stage.pulse(this.devices.flatMap(({ network }) => network.pipe ?? []));
    for (const device of devices) device.network.pipe?.flush();
    await this.settle();
  }

  /** Does what a person asks of a device, with the network at its service for as long as it takes. */
  async perform<Result>(device: Device, work: Promise<Result>): Promise<Result> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (let round = 0; !isSettled; round += 1) {
      await this.settle();
      const request = device.network.held.find(({ isLive }) => !isLive);
      if (request) await this.release(device, request, 'arrives');
      else if (round > 100) throw new Error(`${device.name} waits for nothing that the network could bring`);
    }
    return work;
  }

  /** Rows of a file get their ids from the server; what they say must be what the file said. */
  private async adoptImports(): Promise<void> {
    for (const [statementId, isAdopted] of this.book.imports) {
      if (isAdopted) continue;
      const { transactions: rows, statements } = await readServer(this.call);
      const statement = statements.find(({ id }) => id === statementId);
      if (statement === undefined || statement.state === 'importing') continue;
      this.book.imports.set(statementId, true);
      this.trace.add(`statement ${short(statementId)} is ${statement.state}`);
      if (statement.state !== 'imported') continue;
      const file = this.book.files.get(statementId)!;
      const found = rows.filter((row) => row.statementId === statementId);
      for (const row of file.rows) {
        const at = found.findIndex(
          ({ on, payee, amountMinor }) =>
            on === row.on && payee === row.payee && amountMinor === row.amountMinor,
        );
        if (at < 0) throw new Violation(`imports: the row of ${row.payee} was not imported`);
        const [taken] = found.splice(at, 1);
        this.book.enter(taken!.id, { ...taken!, accountId: file.accountId, ...row });
      }
      if (found.length > 0)
        throw new Violation(`imports: ${found.length} rows came that were not in the file`);
    }
  }

  /** Has what services could not take into effect tried again, as an owner can; true when there was something. */
  async replayDeadLetters(): Promise<boolean> {
    let isActive = false;
    for (const { name, service, path } of operationList) {
      if (!path.endsWith('/dead-letters/replay')) continue;
      const [row] = await this.stage.query<{ has: boolean }>(
        `SELECT EXISTS (SELECT FROM "${service}".dead_letter) AS has`,
      );
      if (!row!.has) continue;
      isActive = true;
      const answer = await this.call(name as 'budgeting/replay-dead-letters', {});
      this.replayCount += 1;
      this.trace.add(`${service} tries its dead letters again: ${JSON.stringify(answer)}`);
      await this.settle();
    }
    return isActive;
  }

  /** Has an owner ask for the figures that can no longer be read. */
  async mendFigures(): Promise<void> {
    if (!this.hasSpoiledFigures) return;
    this.hasSpoiledFigures = false;
    await this.call('budgeting/rebuild-ledger', {});
    this.rebuildCount += 1;
    this.trace.add('budgeting makes its figures anew');
    await this.settle();
  }

  readServer(): Promise<ServerState> {
    return readServer(this.call);
  }
}
