import type { ServiceName } from './access';
import type { OperationName } from './operations';

/**
 * What a service may do for a household by a right of its own, when an event, a job or a due time moves it and no
 * person asks: the operations of other services that it may call. Whatever is not listed is refused.
 */
export type ServiceRights = Partial<Record<ServiceName, readonly OperationName[]>>;

export const serviceRights: ServiceRights = {};
