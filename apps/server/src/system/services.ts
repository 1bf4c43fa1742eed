import { auditService } from '@florin/audit';
import { budgetingService } from '@florin/budgeting';
import type { ServiceName } from '@florin/contracts';
import type { ServiceModule } from '@florin/kernel';
import { notificationService } from '@florin/notification';
import { reportingService } from '@florin/reporting';
import { transactionService } from '@florin/transaction';
import { userService } from '@florin/user';

export const services: Record<ServiceName, ServiceModule> = {
  user: userService,
  transaction: transactionService,
  budgeting: budgetingService,
  reporting: reportingService,
  notification: notificationService,
  audit: auditService,
};
