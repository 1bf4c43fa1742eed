import type { Step } from '../driver/step';
import { removeBudget, setBudget } from './budgets';
import { addAccount, correctBalance, editAccount, editCategories, readNotification } from './chart';
import { comeOnline, goOffline, restartDevice, signIn, signOut } from './devices';
import { changeRole, joinAgain, removeMember } from './members';
import { deliverNext, letTimePass, listen, readFeed, sendRequest } from './progress';
import { importStatement } from './statements';
import { addTransaction, deleteTransaction, editTransaction } from './transactions';

/** What persons and machines do when nothing goes wrong. A new capability adds its steps here. */
export const steps: readonly Step[] = [
  addTransaction,
  editTransaction,
  deleteTransaction,
  setBudget,
  removeBudget,
  addAccount,
  editAccount,
  correctBalance,
  editCategories,
  readNotification,
  importStatement,
  restartDevice,
  goOffline,
  comeOnline,
  signOut,
  signIn,
  sendRequest,
  deliverNext,
  listen,
  letTimePass,
  readFeed,
  changeRole,
  removeMember,
  joinAgain,
];
