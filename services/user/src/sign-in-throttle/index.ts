export { addressGroupOf } from './address-group';
export {
  afterAttempt,
  afterSuccess,
  type FailureWindow,
  forgottenAtMs,
  judgeAttempt,
  type ThrottleVerdict,
} from './failure-window';
export { knownDeviceIdOf, newDeviceToken } from './known-device';
export { type SignInSource, throttleCountersOf } from './throttle-counters';
