/**
 * One request of an app and what it was answered, as data. What differs from run to run is written as a name: `{new 1}`
 * is an id that the app made, `{id 1}` one that the server did, `{cursor transaction}` where a service's feed had been
 * heard up to, `{change {new 1}}` the version of a row that the app knew last, `{csrf}` and `{email}` what they say.
 */
export type Exchange = {
  method: string;
  path: string;
  /** Those that the app set, the cookie apart, which is the browser's. */
  headers: Record<string, string>;
  body?: unknown;
  status: number;
  /** Of an answer every field counts, and what kind of thing it holds; of a list the rows that tell something new. */
  answer?: unknown;
  /** What a live stream told, event by event. */
  told?: { event: string; data: unknown }[];
};

export type Recording = {
  /** The day of the app that was recorded. */
  app: string;
  /** Where the server's clock stood. */
  now: string;
  exchanges: Exchange[];
};

export const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Reads a live stream until it ends or is cut off, one event at a time. */
export async function readEvents(
  response: Response,
  heard: (event: string, data: unknown) => void,
): Promise<void> {
  let text = '';
  let event = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      const line = text.slice(0, end).trimEnd();
      text = text.slice(end + 1);
      if (line.startsWith('event: ')) event = line.slice(7);
      if (line.startsWith('data: ')) heard(event, JSON.parse(line.slice(6)));
    }
  }
}
