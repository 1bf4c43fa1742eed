import type { ComponentType } from 'react';
import type { BudgetView } from '@/data';

/** Parts that other features show within a budget's pane, such as an adjustment and its reasons; each may show nothing. */
export const paneSlots: readonly { key: string; Slot: ComponentType<{ view: BudgetView }> }[] = [];
