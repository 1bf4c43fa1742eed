import { type ChangesPage, isFeedPerMember, type OperationName, type SyncedService } from '@florin/contracts';
import type { CallerOf } from '@florin/kernel/call';
import type { TokenSubject } from '@florin/kernel/token';

/** A page, and the text in which it is sent. */
export type ReadPage = { page: ChangesPage; text: string };

/**
 * Reads of change feeds for live streams. Devices of one household that have the same rights and stand at the same
 * place are told the same, so they share one read; where members see different rows, only the devices of one do.
 */
export function createSharedReads(callAs: CallerOf) {
  const underWay = new Map<string, Promise<ReadPage>>();

  async function read(
    subject: TokenSubject,
    requestId: string,
    service: SyncedService,
    after: string | undefined,
  ): Promise<ReadPage> {
    const name = `${service}/list-changes` as const satisfies OperationName;
    const query = after === undefined ? {} : { after };
    const page = (await callAs(subject, requestId)(name, { query })) as ChangesPage;
    return { page, text: JSON.stringify({ service, ...page }) };
  }

  return {
    read(
      subject: TokenSubject,
      requestId: string,
      service: SyncedService,
      after: string | undefined,
    ): Promise<ReadPage> {
      const { householdId, role, scopes, assurance, requiredAssurance } = subject;
      const reader = isFeedPerMember(service) ? subject.subject : null;
      const rights = [role, scopes, assurance, requiredAssurance, reader];
      const key = JSON.stringify([service, after, householdId, ...rights]);
      const known = underWay.get(key);
      if (known !== undefined) return known;
      const reading = read(subject, requestId, service, after).finally(() => {
        if (underWay.get(key) === reading) underWay.delete(key);
      });
      underWay.set(key, reading);
      return reading;
    },

    /** What is under way may have begun too early for news that came without a number; nobody joins it any more. */
    startAnew(): void {
      underWay.clear();
    },
  };
}
