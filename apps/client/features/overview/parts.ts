/** What a feature needs to offer the overview a card. */
export { type CardOffer, urgency } from './choose-cards';
export { useOverviewWords } from './words';
