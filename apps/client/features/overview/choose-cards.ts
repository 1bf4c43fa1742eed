import type { ComponentType } from 'react';

/** How much a card wants to be seen. A feature takes the step that fits, and adds up to 9 where one card beats another. */
export const urgency = {
  /** The first ten minutes. */
  setup: 90,
  /** Something went wrong or runs out now. */
  act: 70,
  /** Something is due within days. */
  soon: 50,
  /** Where things stand. */
  glance: 30,
  /** Good to have where there is room. */
  rest: 10,
} as const;

/** What a feature offers to the overview. */
export interface CardOffer {
  key: string;
  urgency: number;
  /** About how tall the card is, in rows. */
  weight: number;
  Card: ComponentType;
}

export const cardsMax = 6;

/** The most urgent first and no more than fit in one look; of two alike, the one that was offered first. */
export function chooseCards(offers: readonly (CardOffer | null)[], max = cardsMax): CardOffer[] {
  return offers
    .filter((offer) => offer !== null)
    .sort((a, b) => b.urgency - a.urgency)
    .slice(0, max);
}
