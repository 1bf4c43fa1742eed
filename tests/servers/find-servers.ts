import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the installed servers' programs are; a name is absent when the server is not installed. */
export type Servers = {
  /** Directory of `initdb` and `postgres`. */
  postgresBin?: string;
  redisServer?: string;
  rabbitmqServer?: string;
};

/** FLORIN_POSTGRES_BIN, FLORIN_REDIS_SERVER and FLORIN_RABBITMQ_SERVER, else the PATH and where packages put them. */
export function findServers(env: NodeJS.ProcessEnv = process.env): Servers {
  const postgresBin = first([env.FLORIN_POSTGRES_BIN, ...postgresPlaces()], (directory) =>
    isProgram(join(directory, 'initdb')),
  );
  const redisServer = first([env.FLORIN_REDIS_SERVER, ...onPath('redis-server', env)], isProgram);
  const rabbitmqServer = first(
    [env.FLORIN_RABBITMQ_SERVER, ...rabbitmqPlaces(), ...onPath('rabbitmq-server', env)],
    isProgram,
  );
  return {
    ...(postgresBin === undefined ? {} : { postgresBin }),
    ...(redisServer === undefined ? {} : { redisServer }),
    ...(rabbitmqServer === undefined ? {} : { rabbitmqServer }),
  };
}

/** Debian keeps each version apart; the newest comes first. */
function postgresPlaces(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/opt/homebrew/opt/postgresql/bin',
    '/usr/local/opt/postgresql/bin',
  ];
}

/** The script itself, since Debian's wrapper on the PATH changes to a user and directories of the installed service. */
function rabbitmqPlaces(): string[] {
  const debian = '/usr/lib/rabbitmq/lib';
  return existsSync(debian)
    ? readdirSync(debian).map((name) => join(debian, name, 'sbin', 'rabbitmq-server'))
    : [];
}

function onPath(name: string, env: NodeJS.ProcessEnv): string[] {
  const directories = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/opt/homebrew/bin',
    '/usr/local/bin',
  ];
  return directories.map((directory) => join(directory, name));
}

function first(candidates: (string | undefined)[], fits: (candidate: string) => boolean): string | undefined {
  return candidates.find((candidate) => candidate !== undefined && candidate !== '' && fits(candidate));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
