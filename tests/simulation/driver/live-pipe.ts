const beat = ': still here';

/** A live stream between the server and one device: what has arrived waits for the driver to let it through. */
export class LivePipe {
  readonly body: ReadableStream<Uint8Array>;
  /** How often the server has said that it is there; everything it wrote before has arrived as well. */
  beats = 0;
  hasEnded = false;
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  private arrived: Uint8Array[] = [];
  private isCut = false;
  private hasClosed = false;
  private readonly abort: AbortController;

  constructor(response: Response, abort: AbortController) {
    this.abort = abort;
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller;
      },
      cancel: () => this.cut(),
    });
    void this.read(response);
  }

  /** Events of this text that wait, for the trace. */
  waitingText(): string {
    return this.arrived.map((bytes) => new TextDecoder().decode(bytes)).join('');
  }

  /** Lets everything through that has arrived. */
  flush(): void {
    if (this.isCut || this.hasClosed) return;
    for (const bytes of this.arrived.splice(0)) this.controller.enqueue(bytes);
    if (!this.hasEnded) return;
    this.hasClosed = true;
    this.controller.close();
  }

  isOpen(): boolean {
    return !this.isCut && !this.hasEnded;
  }

  /** The connection breaks, with what was under way. */
  cut(): void {
    if (this.isCut) return;
    this.isCut = true;
    this.arrived = [];
    this.abort.abort();
    if (this.hasClosed) return;
    this.hasClosed = true;
    try {
      this.controller.error(new TypeError('the connection was lost'));
    } catch {
      // The device gave it up first.
    }
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let tail = '';
    try {
      for await (const chunk of response.body ?? []) {
        const bytes = chunk as Uint8Array;
        this.arrived.push(bytes);
        tail += decoder.decode(bytes, { stream: true });
        for (let at = tail.indexOf(beat); at >= 0; at = tail.indexOf(beat)) {
          this.beats += 1;
          tail = tail.slice(at + beat.length);
        }
        tail = tail.slice(-beat.length);
      }
    } catch {
      // Cut on purpose, or by the server; either way nothing more comes.
    }
    this.hasEnded = true;
  }
}
