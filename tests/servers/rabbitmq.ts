import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withParentDeathSignal } from '@florin/server/embedded-postgres';
import { findServers } from './find-servers';
import { answers, freePort, runServer, type TestServer } from './test-server';
import { acceptsTls, type TlsFiles } from './tls-files';

const USER = 'florin';
const PASSWORD = 'test-only';
/** AMQP 0-9-1, 4.2.2: a client opens with this header and the server answers with a method frame, type 1. */
const PROTOCOL_HEADER = Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1]);

/**
 * A private RabbitMQ: data, log, cookie and node name of its own. Erlang's port mapper would outlive the server as a
 * daemon, so a private one runs beside it and is ended with it.
 */
export async function startRabbitmq(options: { tls?: TlsFiles } = {}): Promise<TestServer> {
  const program = findServers().rabbitmqServer;
  if (program === undefined) throw new Error('rabbitmq-server is not installed');
  const [port, nodesPort, mapperPort] = [await freePort(), await freePort(), await freePort()];
  const directory = mkdtempSync(join(tmpdir(), 'florin-rabbitmq-'));
  writeConfiguration(directory, port, options.tls);
  const mapperEnv = { ERL_EPMD_PORT: String(mapperPort), ERL_EPMD_ADDRESS: '127.0.0.1' };
  const mapper = startPortMapper(mapperEnv);
  const isReady = () =>
    options.tls === undefined
      ? answers(port, PROTOCOL_HEADER, (answer) => answer[0] === 1)
      : acceptsTls(port, options.tls);
  const env = { ...mapperEnv, ...environmentOf(directory, port, nodesPort) };
  try {
    const server = await runServer(
      { name: 'RabbitMQ', program, args: [], env, endBy: 'SIGTERM', isReady },
      `${options.tls === undefined ? 'amqp' : 'amqps'}://${USER}:${PASSWORD}@localhost:${port}`,
      port,
      directory,
    );
    const remove = async () => {
      await server.remove();
      mapper.kill();
    };
    return { ...server, remove };
  } catch (error) {
    mapper.kill();
    throw error;
  }
}

function writeConfiguration(directory: string, port: number, tls: TlsFiles | undefined): void {
  const listener =
    tls === undefined
      ? [`listeners.tcp.1 = 127.0.0.1:${port}`]
      : [
          'listeners.tcp = none',
          `listeners.ssl.1 = 127.0.0.1:${port}`,
          `ssl_options.certfile = ${tls.certificateFile}`,
          `ssl_options.keyfile = ${tls.keyFile}`,
          'ssl_options.versions.1 = tlsv1.2',
        ];
  const lines = [
    ...listener,
    `default_user = ${USER}`,
    `default_pass = ${PASSWORD}`,
    'disk_free_limit.absolute = 50MB',
    'vm_memory_high_watermark.absolute = 512MB',
  ];
  writeFileSync(join(directory, 'rabbitmq.conf'), `${lines.join('\n')}\n`);
  writeFileSync(join(directory, 'enabled_plugins'), '[].\n');
}

function environmentOf(directory: string, port: number, nodesPort: number): Record<string, string> {
  return {
    HOME: directory,
    RABBITMQ_NODENAME: `florin-${port}@localhost`,
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_CONFIG_FILE: join(directory, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(directory, 'enabled_plugins'),
    RABBITMQ_MNESIA_BASE: join(directory, 'data'),
    RABBITMQ_LOG_BASE: join(directory, 'log'),
    RABBITMQ_PID_FILE: join(directory, 'pid'),
    RABBITMQ_DIST_PORT: String(nodesPort),
    // The script then becomes the server instead of waiting for it, so a signal to it is a signal to the server.
    RUNNING_UNDER_SYSTEMD: 'true',
    // One scheduler busy-waiting on each core would starve the tests of a small machine.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '+sbwt none +sbwtdcpu none +sbwtdio none +S 2:2 -kernel inet_dist_use_interface {127,0,0,1}',
  };
}

function startPortMapper(env: Record<string, string>): ChildProcess {
  const bare = { program: 'epmd', args: [] };
  const { program, args } = withParentDeathSignal(bare, 'SIGKILL') ?? bare;
  return spawn(program, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });
}
