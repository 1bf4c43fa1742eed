import { customType } from 'drizzle-orm/pg-core';

/** Sealed bytes, and what vouches for a row, are stored as bytea; nothing else is. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
