import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Freezable = {
  url: string;
  /** From here on nothing passes and nothing is closed, as with a host that has lost its network. */
  freeze(): void;
  thaw(): void;
  close(): void;
};

/** A way to a server that can fall silent. */
export async function freezable(server: { url: string; port: number }): Promise<Freezable> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const listener = createServer((near) => {
    const far = connect(server.port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isFrozen) from.pause();
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = new URL(server.url);
  url.port = String((listener.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
