import { parseArgs } from 'node:util';
import { type ServiceName, serviceNames } from '@florin/contracts';
import type { DatabaseAddress } from '@florin/kernel/database';
import { type Environment, StartRefusal } from '../directories';
import { isRole, type Role, roles } from '../roles/roles';
import { readDatabaseUrl } from './database-url';

/** All that a start can be told, by flag or by environment; a flag wins. */
export type Configuration = {
  role: Role;
  /** Where the gateway listens. */
  host: string;
  port: number;
  /** Undefined: the embedded PostgreSQL. Otherwise its administrator, who migrates and makes the roles. */
  database: DatabaseAddress | undefined;
  amqpUrl: string | undefined;
  redisUrl: string | undefined;
  /** Where each service is reached, and where its own process listens. */
  serviceUrls: Partial<Record<ServiceName, string>>;
  /** Whether this process brings the database up to date before it starts. */
  isMigrating: boolean;
  isDemo: boolean;
  /** The one household that `--role=rebuild` is about; undefined is all. */
  householdId: string | undefined;
};

const defaultPort = 5230;

export function readConfiguration(args: readonly string[], env: Environment): Configuration {
  const flags = readFlags(args);
  const role = flags.role ?? env.FLORIN_ROLE ?? 'all';
  if (!isRole(role)) throw new StartRefusal(`There is no role "${role}"; the roles are ${roles.join(', ')}.`);
  const database = env.FLORIN_DATABASE_URL ? readDatabaseUrl(env.FLORIN_DATABASE_URL) : undefined;
  const isEnding = role === 'migrate' || role === 'rebuild';
  if (role !== 'all' && role !== 'rebuild' && database === undefined) {
    throw new StartRefusal(
      `The role ${role} runs beside others and needs their PostgreSQL: set FLORIN_DATABASE_URL.`,
    );
  }
  if (role !== 'all' && !isEnding && !env.FLORIN_AMQP_URL) {
    throw new StartRefusal(
      `The role ${role} runs beside others and hears of their changes through RabbitMQ: set FLORIN_AMQP_URL.`,
    );
  }
  return {
    role,
    host: env.FLORIN_HOST || '127.0.0.1',
    port: readPort(flags.port ?? env.FLORIN_PORT),
    database,
    amqpUrl: env.FLORIN_AMQP_URL || undefined,
    redisUrl: env.FLORIN_REDIS_URL || undefined,
    serviceUrls: readServiceUrls(env),
    isMigrating: env.FLORIN_MIGRATE !== 'off',
    isDemo: flags.demo ?? false,
    householdId: readHousehold(flags.household),
  };
}

type Flags = { role?: string; port?: string; demo?: boolean; household?: string };

function readFlags(args: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        role: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        household: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new StartRefusal(
      `${(error as Error).message.split('\n')[0]} Florin takes --role, --port, --demo and --household.`,
    );
  }
}

function readHousehold(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return text?.toLowerCase();
  throw new StartRefusal(`"${text}" is not the id of a household.`);
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? defaultPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartRefusal(`"${text}" is not a port: choose a number from 1 to 65535.`);
}

function readServiceUrls(env: Environment): Partial<Record<ServiceName, string>> {
  const urls: Partial<Record<ServiceName, string>> = {};
  for (const service of serviceNames) {
    const url = env[`FLORIN_${service.toUpperCase()}_URL`];
    if (url) urls[service] = url;
  }
  return urls;
}
