/** What the shell and other features show of alerts. */
export { Alerts } from './Alerts';
export { strongestAlerts } from './strongest';
export { useAlertText } from './use-alert-text';
