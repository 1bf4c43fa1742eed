import type { RebuildLedgerOperation } from '@florin/contracts';
import {
  type Actor,
  actorOf,
  changeHousehold,
  declarationOf,
  type Handler,
  householdOf,
  type ServiceRuntime,
} from '@florin/kernel';
import type { LedgerStep, LedgerStore, WritableLedgerScope } from './ledger-store';

export type Rebuilt = { asOf: number; changedMonthCount: number };

/** Makes one household's ledger in one service anew. */
export type RebuildLedger = (runtime: ServiceRuntime, householdId: string, actor: Actor) => Promise<Rebuilt>;

/**
 * How a service makes its ledger anew from the transaction service's rows, with all it derives from the months
 * (`derive`, in the same transaction), held to what the operation for it declares. It may run at any time and any number of times: what it ends with is what the
 * deliveries end with.
 */
export function ledgerRebuild(
  operation: RebuildLedgerOperation,
  ledger: LedgerStore,
  derive: (work: WritableUnit, step: LedgerStep) => Promise<void> = async () => {},
): RebuildLedger {
  const declaration = declarationOf(operation);
  return async (runtime, householdId, actor) => {
    const call = runtime.callAsService(householdId, actor.requestId);
    let rebuilt: Rebuilt = { asOf: 0, changedMonthCount: 0 };
    await ledger.rebuild<WritableUnit>(
      (step) => changeHousehold(runtime, { kind: 'household', id: householdId }, actor, declaration, step),
      async (after) => call('transaction/list-ledger-entries', { query: { after } }),
      async (work, step) => {
        await derive(work, step);
        rebuilt = { asOf: await ledger.asOf(work), changedMonthCount: step.changed.size };
        work.audit({
          action: 'ledger.rebuilt',
          target: { kind: 'household', id: householdId },
          after: { service: runtime.service, ...rebuilt },
        });
      },
    );
    return rebuilt;
  };
}

type WritableUnit = WritableLedgerScope & Parameters<Parameters<typeof changeHousehold>[4]>[0];

/** The operation by which an owner asks for it. Repeated it does the same again, so it takes no Idempotency-Key. */
export function rebuildLedgerHandler(operation: RebuildLedgerOperation, rebuild: RebuildLedger): Handler {
  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller, input) {
      const body = await rebuild(runtime, householdOf(caller), actorOf(caller, input.requestId));
      return { status: operation.success, body };
    },
  };
}
