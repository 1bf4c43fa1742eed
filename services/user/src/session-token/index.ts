export {
  isSessionAlive,
  isTouchDue,
  type SessionTimes,
  sessionExpiresAtMs,
  sessionLimits,
} from './session-lifetime';
export { newSessionToken, sessionTokenHash } from './session-token';
