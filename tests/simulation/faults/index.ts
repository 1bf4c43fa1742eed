import type { Step } from '../driver/step';
import { moveClock } from './clock';
import { crashServices } from './crashes';
import { failDelivery, letDeliveryDie, loseBroker, overtake, redeliver } from './deliveries';
import { moveWatermark, spoilDerivedRows, spoilFigures } from './derived-rows';
import { cutConnections, failRequest, loseRequest } from './requests';

/** What goes wrong. */
export const faults: readonly Step[] = [
  redeliver,
  overtake,
  failDelivery,
  letDeliveryDie,
  loseBroker,
  loseRequest,
  failRequest,
  cutConnections,
  moveClock,
  spoilDerivedRows,
  moveWatermark,
  spoilFigures,
  crashServices,
];
