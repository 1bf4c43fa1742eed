import { listNotificationChanges } from '@florin/contracts';
import { changesOf } from '@florin/kernel';
import { notifications, view } from '../store/rows';

export const listNotificationChangesHandler = changesOf(listNotificationChanges, notifications, view);
