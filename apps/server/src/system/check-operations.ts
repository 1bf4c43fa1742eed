import { operationList } from '@florin/contracts';
import type { ServiceModule } from '@florin/kernel';

/**
 * Holds the services against the contracts: an operation without a handler, or a handler for an operation that
 * is not declared, and so has no policy, stops the boot.
 */
export function checkOperations(services: readonly ServiceModule[]): void {
  const declared = new Set(operationList.map((operation) => operation.name));
  for (const service of services) {
    const handled = new Set<string>();
    for (const { operation } of service.operations) {
      if (!declared.has(operation.name))
        throw new Error(`${operation.name} is not declared in the contracts`);
      if (handled.has(operation.name)) throw new Error(`${operation.name} has two handlers`);
      handled.add(operation.name);
    }
    for (const operation of operationList) {
      if (operation.service === service.name && !handled.has(operation.name)) {
        throw new Error(`${operation.name} is declared, but ${service.name} does not handle it`);
      }
    }
  }
}
