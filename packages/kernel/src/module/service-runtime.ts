import type { ServiceName } from '@florin/contracts';
import type { CallerOf } from '../call';
import type { Clock } from '../clock';
import type { Database } from '../database';
import type { JobQueue } from '../jobs';
import type { Keyring, MasterKey } from '../keyring';
import type { Log } from '../log';
import type { TokenVerifier } from '../token';

/** What a service's code may reach; everything outside its own folder comes through here. */
export type ServiceRuntime = {
  service: ServiceName;
  clock: Clock;
  log: Log;
  newId(): string;
  database: Database;
  keyring: Keyring;
  /** Secrets that depend only on the master key and a label: blind-index keys and the like. */
  derive: MasterKey['derive'];
  tokens: TokenVerifier;
  jobs: JobQueue;
  callAs: CallerOf;
};
