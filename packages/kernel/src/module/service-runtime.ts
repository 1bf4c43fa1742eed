import type { ServiceName, ServiceRights } from '@florin/contracts';
import type { CallAs, CallerOf } from '../call';
import type { Clock } from '../clock';
import type { Database } from '../database';
import type { JobQueue } from '../jobs';
import type { Keyring, MasterKey } from '../keyring';
import type { Log } from '../log';
import type { Schedule } from '../schedule';
import type { RowMac } from '../sealing';
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
  /** Vouches for rows that stand readable, because they must be found before any key is known. */
  rowMac: RowMac;
  tokens: TokenVerifier;
  jobs: JobQueue;
  /** What may be planned, by name. */
  schedules: ReadonlyMap<string, Schedule>;
  callAs: CallerOf;
  /** Calls another service for a household, by this service's own right; for work that no person asked for. */
  callAsService(householdId: string, requestId: string): CallAs;
  /** What services may do for households; kept here so that a test can grant what no service needs yet. */
  serviceRights: ServiceRights;
};
