import { syncedServices } from '@florin/sdk';
import type { SyncedService } from '../types';
import type { Link } from './link';
import type { ModelServer } from './model-server';

const pageSize = 7;

/** One open stream of the model: it remembers where the device stands and sends what is new from there, in small pages. */
export class LiveConnection {
  isOpen = true;
  readonly body: ReadableStream<Uint8Array>;
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  private readonly server: ModelServer;
  readonly householdId: string;
  private readonly cursors: Partial<Record<SyncedService, string>>;
  private readonly link: Link;

  constructor(
    server: ModelServer,
    householdId: string,
    cursors: Partial<Record<SyncedService, string>>,
    link: Link,
  ) {
    this.server = server;
    this.householdId = householdId;
    this.cursors = cursors;
    this.link = link;
    this.body = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
      cancel: () => {
        this.isOpen = false;
      },
    });
    this.send(': welcome\n\n');
  }

  pump(): void {
    if (!this.link.isUp) {
      this.fail();
      return;
    }
    for (const service of syncedServices) {
      for (let hasMore = true; hasMore; ) {
        const page = this.server.changesAfter(service, this.cursors[service], pageSize);
        hasMore = page.hasMore;
        this.cursors[service] = page.cursor;
        const hasNews = page.isReset || page.unreadable.length > 0 || Object.keys(page.resources).length > 0;
        if (hasNews) this.tell('changes', { service, ...page });
      }
    }
  }

  tell(event: string, data: object): void {
    this.send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.controller.close();
  }

  fail(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.controller.error(new TypeError('the connection was lost'));
  }

  private send(text: string): void {
    if (!this.isOpen) return;
    const bytes = new TextEncoder().encode(text);
    // Cut in the middle, as networks do.
    const middle = bytes.length >> 1;
    this.controller.enqueue(bytes.slice(0, middle));
    this.controller.enqueue(bytes.slice(middle));
  }
}
