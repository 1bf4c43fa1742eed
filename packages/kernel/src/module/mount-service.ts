import { type ServiceName, type ServiceRights, serviceRights } from '@florin/contracts';
import type { FastifyInstance } from 'fastify';
import type { CallerOf } from '../call';
import { type Clock, createIdMinter, type IdMinter, instantOf } from '../clock';
import { type Database, type DatabaseAddress, openDatabase, relayRoleOf, roleOf } from '../database';
import { type Bus, startRelay, type Unsubscribe } from '../events';
import { createHttpEdge } from '../http/http-edge';
import { outputCopier } from '../http/output-copy';
import { startJobQueue } from '../jobs';
import type { Keyring, MasterKey } from '../keyring';
import type { Log } from '../log';
import { type Answer, type RawInput, runOperation, serviceSubject } from '../operations';
import { Problem, problemOfError } from '../problem';
import { startScheduler } from '../schedule/start-scheduler';
import { createRowMac, rowMacLabel } from '../sealing';
import type { TokenSubject, TokenVerifier } from '../token';
import { consume } from './consume';
import type { ServiceModule } from './service-module';
import type { ServiceRuntime } from './service-runtime';

/** What a process lends to each service it runs. */
export type ServiceEnvironment = {
  clock: Clock;
  log: Log;
  /** The server; each service enters it as its own roles. */
  database: Omit<DatabaseAddress, 'user' | 'password'>;
  keyring: Keyring;
  masterKey: MasterKey;
  bus: Bus;
  tokensFor(audience: string): Promise<TokenVerifier>;
  callerOf(service: ServiceName): CallerOf;
  /** Whether the service is there to be called only: it consumes nothing, publishes nothing and runs no jobs. */
  isAnsweringOnly?: boolean;
  seams?: ServiceSeams;
  serviceRights?: ServiceRights;
};

/** Where a simulation stands between a service and its machine; everybody else leaves it out. */
export type ServiceSeams = {
  /** Another source of ids than chance. */
  idMinterOf?(service: ServiceName): IdMinter;
  /** The service's database, with failures of the simulation's own. */
  databaseOf?(service: ServiceName, database: Database): Database;
};

export type MountedService = {
  name: ServiceName;
  app: FastifyInstance;
  runtime: ServiceRuntime;
  /** The way in for services of the same process. */
  invoke(operation: string, token: string, input: RawInput): Promise<Answer>;
  ready(): Promise<void>;
  stop(): Promise<void>;
};

/** The label under which a role's password is derived from the master key. */
export function rolePasswordLabel(role: string): string {
  return `database-role/${role}`;
}

export async function rolePassword(masterKey: MasterKey, role: string): Promise<string> {
  return (await masterKey.derive(rolePasswordLabel(role))).toString('base64url');
}

/** Starts a service in this process: its database, its routes, its subscriptions, its relay, its jobs and what it does in time. */
export async function mountService(
  module: ServiceModule,
  environment: ServiceEnvironment,
): Promise<MountedService> {
  const { log, bus, clock } = environment;
  const as = async (role: string): Promise<DatabaseAddress> => ({
    ...environment.database,
    user: role,
    password: await rolePassword(environment.masterKey, role),
  });
  const address = await as(roleOf(module.name));
  const { seams = {} } = environment;
  const pool = openDatabase(address, {
    onError: (error) => log.warn('database-connection-lost', { service: module.name, error }),
  });
  const database = seams.databaseOf?.(module.name, pool) ?? pool;
  const newId = seams.idMinterOf?.(module.name) ?? createIdMinter(clock);
  const jobs = await startJobQueue({ service: module.name, address, module, log, newId });
  const callAs = environment.callerOf(module.name);
  const runtime: ServiceRuntime = {
    service: module.name,
    clock,
    log,
    newId,
    database,
    keyring: environment.keyring,
    derive: environment.masterKey.derive,
    rowMac: createRowMac(await environment.masterKey.derive(rowMacLabel), log),
    tokens: await environment.tokensFor(module.name),
    jobs,
    schedules: new Map(module.schedules.map((schedule) => [schedule.name, schedule])),
    callAs,
    callAsService: (householdId, requestId) => callAs(ownRight(module.name, householdId, clock), requestId),
    serviceRights: environment.serviceRights ?? serviceRights,
  };
  const handlers = new Map(
    module.operations.map((handler) => {
      const { name, output } = handler.operation;
      return [name, { handler, copy: output === null ? () => undefined : outputCopier(output) }];
    }),
  );
  const app = createHttpEdge(runtime, module.operations);
  await app.ready();

  const unsubscribes: Unsubscribe[] = [];
  const names = module.subscriptions.map((subscription) => subscription.event);
  if (names.length > 0 && !environment.isAnsweringOnly) {
    const byEvent = new Map(
      module.subscriptions.map((subscription) => [subscription.event as string, subscription]),
    );
    unsubscribes.push(
      await bus.subscribe(module.name, names, async (envelope) => {
        const subscription = byEvent.get(envelope.name);
        if (subscription) await consume(runtime, subscription, envelope, isUnavailable);
      }),
    );
  }
  const relayAddress = await as(relayRoleOf(module.name));
  const { isAnsweringOnly = false } = environment;
  const relay = isAnsweringOnly
    ? undefined
    : startRelay({ service: module.name, address: relayAddress, bus, log, clock });
  if (!isAnsweringOnly) jobs.start(runtime);
  const scheduler = isAnsweringOnly ? undefined : startScheduler(runtime, relayAddress);

  return {
    name: module.name,
    app,
    runtime,
    async invoke(name, token, input) {
      const way = handlers.get(name);
      if (way === undefined) throw new Problem('request/not-found');
      const answer = await runOperation(runtime, way.handler, token, input);
      return { ...answer, body: way.copy(answer.body) };
    },
    async ready() {
      await database.ping();
      await bus.ping();
    },
    async stop() {
      await scheduler?.stop();
      await jobs.stop();
      await app.close();
      await Promise.all(unsubscribes.map((unsubscribe) => unsubscribe()));
      await relay?.stop();
      await database.close();
    },
  };
}

/** A service as it calls others for a household: in nobody's name, with no role and no scope. */
function ownRight(service: ServiceName, householdId: string, clock: Clock): TokenSubject {
  return {
    subject: serviceSubject(service),
    sessionId: null,
    householdId,
    role: null,
    scopes: [],
    assurance: 1,
    authenticatedAt: instantOf(clock),
  };
}

function isUnavailable(error: unknown): boolean {
  return problemOfError(error).code === 'request/unavailable';
}
