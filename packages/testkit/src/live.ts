import type { ChangesPage, SyncedResource } from '@florin/contracts';
import type { Person } from './person';

export type LiveEvent = {
  event: string;
  id: string;
  data: Partial<ChangesPage> & { service?: string; role?: string };
};

/** The rows of a resource that a device was sent, in order. */
export function rowsSent<Row extends { id: string }>(
  events: readonly LiveEvent[],
  resource: SyncedResource,
): Row[] {
  return events.flatMap(({ data }) => (data.resources?.[resource]?.rows ?? []) as Row[]);
}

/** A device that listens to its household's live stream. */
export async function openLive(
  url: string,
  person: Pick<Person, 'cookie'>,
  cursors = '',
  headers: Record<string, string> = {},
) {
  const abort = new AbortController();
  const response = await fetch(`${url}/v1/live?cursors=${cursors}`, {
    headers: { ...headers, cookie: person.cookie },
    signal: abort.signal,
  });
  const events: LiveEvent[] = [];
  let hasEnded = false;
  const reading = read(response, events)
    .catch(() => undefined)
    .finally(() => {
      hasEnded = true;
    });
  return {
    status: response.status,
    events,
    hasEnded: () => hasEnded,
    async close() {
      abort.abort();
      await reading;
    },
  };
}

async function read(response: Response, events: LiveEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const chunk of response.body ?? []) {
    buffer += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
      const event = parse(buffer.slice(0, end));
      if (event) events.push(event);
      buffer = buffer.slice(end + 2);
    }
  }
}

function parse(block: string): LiveEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const event = fields.get('event');
  if (event === undefined) return undefined;
  return { event, id: fields.get('id') ?? '', data: JSON.parse(fields.get('data') ?? '{}') };
}
