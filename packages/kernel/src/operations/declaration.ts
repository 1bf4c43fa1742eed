import type { Operation } from '@florin/contracts';
import type { EventName } from '@florin/contracts/events';
import { Problem } from '../problem';

/** What a piece of work says of itself beforehand: what it records and what it tells others. */
export type Declaration = {
  name: string;
  /** The one action it records, or null for none. */
  audit: string | null;
  /** Told every time. */
  events: readonly EventName[];
  /** Told in some cases. */
  mayEmit: readonly EventName[];
};

/** What was recorded and told in a transaction so far. */
export type Recorded = { actions: string[]; events: EventName[] };

export function nothingRecorded(): Recorded {
  return { actions: [], events: [] };
}

export function declarationOf(operation: Operation): Declaration {
  const { name, audit, events, mayEmit = [] } = operation;
  return { name, audit, events, mayEmit };
}

/** The declaration of work that only writes rows of its own. */
export function declaresNothing(name: string): Declaration {
  return { name, audit: null, events: [], mayEmit: [] };
}

/** What work over several transactions has done in those that committed, held against its declaration at its end. */
export type Progress = { declaration: Declaration; recorded: Recorded; hasWritten: boolean };

export function progressOf(declaration: Declaration): Progress {
  return { declaration, recorded: nothingRecorded(), hasWritten: false };
}

/** Work that wrote, recorded and told nothing had nothing to do; all other lacks nothing of what it declares. */
export function requireFinished({ declaration, recorded, hasWritten }: Progress): void {
  const hasDone = hasWritten || recorded.actions.length + recorded.events.length > 0;
  if (hasDone) requireDeclared(declaration, recorded);
}

/** How the work broke its declaration, one sentence each; its names are no secrets, so a log may show them. */
class DeclarationBroken extends Error {
  override readonly name = 'DeclarationBroken';
  readonly isLoggable = true;

  constructor(declaration: Declaration, breaches: readonly string[]) {
    super(`${declaration.name} ${breaches.join(', ')}`);
  }
}

/** Refuses work that recorded or told anything else than it declared; thrown in its transaction, which goes with it. */
export function requireDeclared(declaration: Declaration, recorded: Recorded): void {
  refuse(declaration, [...excess(declaration, recorded), ...lack(declaration, recorded)]);
}

/** The same while the work is under way: something may still be lacking, but nothing may be too much. */
export function requireNothingElse(declaration: Declaration, recorded: Recorded): void {
  refuse(declaration, excess(declaration, recorded));
}

function refuse(declaration: Declaration, breaches: readonly string[]): void {
  if (breaches.length === 0) return;
  throw new Problem('request/failed', { cause: new DeclarationBroken(declaration, breaches) });
}

function excess({ audit, events, mayEmit }: Declaration, recorded: Recorded): string[] {
  const told = new Set(recorded.events.filter((name) => !events.includes(name) && !mayEmit.includes(name)));
  const breaches = [...told].map((name) => `emits ${name}, which it does not declare`);
  for (const action of new Set(recorded.actions.filter((name) => name !== audit)))
    breaches.push(`records ${action}, which it does not declare`);
  if (recorded.actions.filter((name) => name === audit).length > 1)
    breaches.push(`records ${audit} more than once`);
  return breaches;
}

function lack({ audit, events }: Declaration, recorded: Recorded): string[] {
  const breaches = events
    .filter((name) => !recorded.events.includes(name))
    .map((name) => `does not emit ${name}`);
  if (audit !== null && !recorded.actions.includes(audit)) breaches.push(`does not record ${audit}`);
  return breaches;
}
