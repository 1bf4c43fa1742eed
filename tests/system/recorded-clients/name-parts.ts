import { type Exchange, uuid } from './exchange';

/** The same exchanges with names for what differs from run to run, and lists without what says the same again. */
export function nameParts(exchanges: readonly Exchange[]): Exchange[] {
  const names = new Map<string, string>();
  const counts = { new: 0, id: 0 };
  function learn(part: unknown, kind: 'new' | 'id'): void {
    for (const [id] of JSON.stringify(part ?? null).matchAll(uuid)) {
      if (names.has(id)) continue;
      counts[kind] += 1;
      names.set(id, `{${kind} ${counts[kind]}}`);
    }
  }
  // The app makes the ids of what it adds and of its requests; all others it was told.
  for (const { headers, body } of exchanges)
    learn([headers['idempotency-key'], (body as { id?: string })?.id], 'new');
  learn(exchanges, 'id');
  const session = exchanges.find(({ answer }) => (answer as { csrfToken?: string } | undefined)?.csrfToken);
  names.set((session!.answer as { csrfToken: string }).csrfToken, '{csrf}');
  names.set('ada@example.org', '{email}');
  const named = exchanges.map((exchange) => withCursors(withVersion(exchange)));
  let text = JSON.stringify(named);
  for (const [part, name] of names) text = text.replaceAll(part, name);
  const all = JSON.parse(text) as Exchange[];
  const requests = all.map(({ path, body }) => JSON.stringify([path, body]));
  const inRequests = new Set(requests.flatMap((request) => request.match(/\{id \d+\}/g) ?? []));
  return all.map((exchange) => ({
    ...exchange,
    ...('answer' in exchange ? { answer: shortened(exchange.answer, inRequests) } : {}),
    ...(exchange.told ? { told: shortened(exchange.told, inRequests) as NonNullable<Exchange['told']> } : {}),
  }));
}

/** The version that a write is made against is that of the row its path names. */
function withVersion(exchange: Exchange): Exchange {
  const id = exchange.path.match(uuid)?.[0];
  if (exchange.headers['if-match'] === undefined || id === undefined) return exchange;
  return { ...exchange, headers: { ...exchange.headers, 'if-match': `"{change ${id}}"` } };
}

/** Where a feed was heard up to. */
function withCursors(exchange: Exchange): Exchange {
  const service = /^\/v1\/(\w+)\/changes/.exec(exchange.path)?.[1];
  const path = exchange.path
    .replace(/([?&]after=)[^&]+/, `$1{cursor ${service}}`)
    .replace(/([?&]cursors=)([^&]+)/, (_, name: string, cursors: string) => {
      const services = decodeURIComponent(cursors).split(',');
      return name + services.map((part) => part.replace(/^(\w+):.*/, '$1:{cursor $1}')).join(',');
    });
  return { ...exchange, path };
}

/** Of a list the elements that differ in what they hold, and those whose id a request names. */
function shortened(value: unknown, named: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const forms = new Set<string>();
    return value
      .map((element) => shortened(element, named))
      .filter((element) => {
        const form = JSON.stringify(formOf(element));
        const isNew = !forms.has(form);
        forms.add(form);
        return isNew || named.has(String((element as { id?: unknown } | null)?.id));
      });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part, named)]));
}

/** What kind of thing each field holds. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (value === null) return null;
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, formOf(part)]));
}
