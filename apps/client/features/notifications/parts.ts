/** What the shell and other features show of alerts. */
export { mergeAlerts, unreadAlerts } from './merge-alerts';
export { useAlertText } from './use-alert-text';
