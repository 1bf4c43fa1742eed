import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';

export type TlsFiles = { certificateFile: string; keyFile: string; certificate: string };

/** A certificate for `localhost` that nobody but who holds it trusts; undefined where openssl is not installed. */
export function makeTlsFiles(): TlsFiles | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'florin-tls-'));
  const [certificateFile, keyFile] = [join(directory, 'certificate.pem'), join(directory, 'key.pem')];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', keyFile, '-out', certificateFile],
  ]);
  if (made.status !== 0) return undefined;
  return { certificateFile, keyFile, certificate: readFileSync(certificateFile, 'utf8') };
}

/** Whether a server at the port completes a handshake with this certificate. */
export function acceptsTls(port: number, { certificate }: TlsFiles): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost', ca: [certificate] }, () => finish(true));
    const finish = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once('error', () => finish(false));
  });
}
