import type { Invariant } from '../driver/invariant';
import { auditIsComplete } from './audit';
import { alertsAreGiven, alertsHold, causesAreToldOnce, doneIsDone, retriesAreAnswered } from './causes';
import { chartIsOnce } from './chart';
import { devicesEqualServer, nothingIsLost } from './devices';
import { feedsLoseNothing, othersSeeNothing } from './feeds';
import { budgetsStand, figuresFollow } from './figures';
import { nothingIsLeftLying } from './machinery';
import { moneyIsConserved, writesStand } from './money';
import { projectionsEqualRebuilds } from './rebuild';
import { schedulesRunOnce } from './schedules';

/** What holds at every quiet point. A new capability adds its own here. */
export const invariants: readonly Invariant[] = [
  writesStand,
  moneyIsConserved,
  figuresFollow,
  budgetsStand,
  chartIsOnce,
  devicesEqualServer,
  nothingIsLost,
  causesAreToldOnce,
  alertsAreGiven,
  alertsHold,
  retriesAreAnswered,
  doneIsDone,
  auditIsComplete,
  nothingIsLeftLying,
  schedulesRunOnce,
  feedsLoseNothing,
  othersSeeNothing,
  projectionsEqualRebuilds,
];
