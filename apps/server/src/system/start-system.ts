import { type ServiceName, type ServiceRights, serviceNames } from '@florin/contracts';
import { createGateway, type Gateway, mountedUpstream, remoteUpstream, type Upstream } from '@florin/gateway';
import { type MountedService, mountService, type ServiceModule, type ServiceSeams } from '@florin/kernel';
import type { Cache } from '@florin/kernel/cache';
import { type CallerOf, createCaller, httpTransport, type Transport } from '@florin/kernel/call';
import type { Clock } from '@florin/kernel/clock';
import type { DatabaseAddress } from '@florin/kernel/database';
import type { Bus } from '@florin/kernel/events';
import { createKeyring, type Keystore, type MasterKey } from '@florin/kernel/keyring';
import type { Log } from '@florin/kernel/log';
import { createTokenIssuer, createTokenVerifier, publicJwks } from '@florin/kernel/token';
import type { Part } from '../roles/roles';
import { checkOperations } from './check-operations';
import { services } from './services';

export type SystemEnvironment = {
  parts: readonly Part[];
  clock: Clock;
  log: Log;
  database: Omit<DatabaseAddress, 'user' | 'password'>;
  masterKey: MasterKey;
  keystore: Keystore;
  bus: Bus;
  cache: Cache;
  serviceUrls: Partial<Record<ServiceName, string>>;
  webFolder: string;
  /** The services are there to be called and do nothing of their own accord. */
  isAnsweringOnly?: boolean;
  heartbeatMs?: number;
  seams?: ServiceSeams;
  /** Other services than those there are, and other rights than they have; for tests. */
  modules?: Record<ServiceName, ServiceModule>;
  serviceRights?: ServiceRights;
};

export type RunningSystem = {
  /** Calls operations from inside the process, with rights of the own making: for seeding the demo. */
  callAs: CallerOf;
  services: ReadonlyMap<ServiceName, MountedService>;
  gateway: Gateway | undefined;
  stop(): Promise<void>;
};

const tokenIssuer = 'florin';

/** Starts the parts of one process and connects them, in this process or over HTTP. */
export async function startSystem(environment: SystemEnvironment): Promise<RunningSystem> {
  const { clock, log, masterKey, bus, serviceUrls } = environment;
  const known = environment.modules ?? services;
  const modules = serviceNames.filter((name) => environment.parts.includes(name)).map((name) => known[name]);
  checkOperations(modules);
  const keyring = createKeyring({ masterKey, keystore: environment.keystore, clock });
  // A keystore that belongs to another master key is found out here, before anything is written.
  await keyring.openSystem();
  const seed = await masterKey.derive('token-signing/1');
  const issuer = createTokenIssuer({ seed, issuer: tokenIssuer, clock });
  const publicKeys = publicJwks(seed).keys;

  const mounted = new Map<ServiceName, MountedService>();
  const remote = new Map<ServiceName, Transport & { close(): Promise<void> }>();
  function transportTo(service: ServiceName): Transport {
    const here = mounted.get(service);
    if (here) return here.invoke;
    return remoteTransport(service);
  }
  function remoteTransport(service: ServiceName): Transport & { close(): Promise<void> } {
    const known = remote.get(service) ?? httpTransport(urlOf(serviceUrls, service));
    remote.set(service, known);
    return known;
  }

  for (const module of modules) {
    mounted.set(
      module.name,
      await mountService(module, {
        clock,
        log,
        database: environment.database,
        keyring,
        masterKey,
        bus,
        isAnsweringOnly: environment.isAnsweringOnly ?? false,
        tokensFor: async (audience) =>
          createTokenVerifier({ publicKeys, issuer: tokenIssuer, audience, clock }),
        callerOf: (from) => createCaller({ from, issuer, transportTo }),
        ...(environment.seams === undefined ? {} : { seams: environment.seams }),
        ...(environment.serviceRights === undefined ? {} : { serviceRights: environment.serviceRights }),
      }),
    );
  }
  const gateway = environment.parts.includes('gateway') ? await openGateway() : undefined;

  async function openGateway(): Promise<Gateway> {
    const upstreams = Object.fromEntries(serviceNames.map((name) => [name, upstreamOf(name)]));
    return createGateway({
      clock,
      log,
      cache: environment.cache,
      bus,
      issuer,
      csrfKey: await masterKey.derive('csrf/1'),
      upstreams: upstreams as Record<ServiceName, Upstream>,
      webFolder: environment.webFolder,
      readiness: async () =>
        void (await Promise.all([...mounted.values()].map((service) => service.ready()))),
      ...(environment.heartbeatMs === undefined ? {} : { heartbeatMs: environment.heartbeatMs }),
    });
  }

  function upstreamOf(name: ServiceName): Upstream {
    const here = mounted.get(name);
    if (here) return mountedUpstream(here.app.routing, here.invoke);
    return remoteUpstream(urlOf(serviceUrls, name), remoteTransport(name));
  }

  return {
    services: mounted,
    callAs: createCaller({ from: 'gateway', issuer, transportTo }),
    gateway,
    async stop() {
      await gateway?.stop();
      // Consumers before producers would leave events unpublished; all at once is bounded and loses nothing.
      await Promise.all([...mounted.values()].map((service) => service.stop()));
      await Promise.all([...remote.values()].map((transport) => transport.close()));
    },
  };
}

function urlOf(urls: Partial<Record<ServiceName, string>>, service: ServiceName): string {
  const url = urls[service];
  if (url === undefined)
    throw new Error(`no address of the ${service} service: set FLORIN_${service.toUpperCase()}_URL`);
  return url;
}
