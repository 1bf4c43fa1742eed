/**
 * Settings for a machine shared with other programs: little memory, few processes, and nothing given up of what
 * protects a commit (fsync, synchronous_commit and full_page_writes keep their safe values).
 * Errors are logged without the statement and without its detail line, because both can quote a person's data.
 */
const SETTINGS = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  io_workers: '1',
  autovacuum_max_workers: '2',
  cluster_name: 'florin',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const;

export const PORT = Number(SETTINGS.port);

export function settingArguments(socketDir: string, overrides: Readonly<Record<string, string>>): string[] {
  const settings = { ...SETTINGS, ...overrides, unix_socket_directories: socketDir };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
