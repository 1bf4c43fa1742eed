import { customType } from 'drizzle-orm/pg-core';

/** Sealed bytes, and nothing else, are stored as bytea. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
