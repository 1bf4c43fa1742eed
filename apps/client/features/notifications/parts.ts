/** What the shell and other features show of alerts. */
export { Alerts } from './Alerts';
export { mergeAlerts, unreadAlerts } from './merge-alerts';
export { useAlertText } from './use-alert-text';
