import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The user whom PostgreSQL runs as; without ids, the user of this process. */
export type RunAs = { uid: number; gid: number } | { uid?: undefined; gid?: undefined };

/** `nobody` on Debian, and an id without rights of its own everywhere else. */
const UNPRIVILEGED = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the cluster, when that is someone
 * else, so that a start with sudo leaves a user's data theirs; otherwise as an unprivileged user.
 */
export function chooseRunAs(clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const cluster = statSync(clusterDir, { throwIfNoEntry: false });
  return cluster === undefined || cluster.uid === 0 ? UNPRIVILEGED : { uid: cluster.uid, gid: cluster.gid };
}

/** Gives a cluster to its user when root holds any of it, as after a restore by root, and closes it to others. */
export function giveCluster(clusterDir: string, { uid, gid }: RunAs): void {
  if (uid === undefined) return;
  const owners = [clusterDir, join(clusterDir, 'PG_VERSION'), join(clusterDir, 'global')].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.uid ?? uid,
  );
  if (owners.every((owner) => owner === uid)) return;
  spawnSync('chown', ['-R', `${uid}:${gid}`, clusterDir]);
}
