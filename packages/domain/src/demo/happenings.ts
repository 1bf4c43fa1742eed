import {
  addDays,
  clampedDay,
  type Day,
  type Month,
  monthRange,
  shiftMonth,
  weekdayOf,
} from '../calendar/index';
import { habits } from './everyday-spending';
import { holidays, oneOffs } from './one-offs';
import { type Random, randomFrom } from './random';
import { type RegularPayment, regularPayments } from './regular-payments';
import type { Happening } from './shapes';

/** Prices rise by so much a month. */
const inflation = 0.0018;

export const refundNote = 'Refund';

/**
 * What happens in a month, by day. `number` counts the months of the story from 0. It follows from the seed and the
 * month alone, so that a story told until a later day of the month begins the same.
 */
export function happeningsIn(month: Month, number: number, seed: string): Happening[] {
  const prices = (1 + inflation) ** number;
  const happenings = [
    ...regularPayments.flatMap((payment, place) =>
      regular(payment, month, number, randomFrom(`${seed} regular ${place} ${month}`)),
    ),
    ...habits.flatMap((_, place) =>
      habitual(place, month, prices, randomFrom(`${seed} habit ${place} ${month}`)),
    ),
    ...oneOffs
      .filter((oneOff) => oneOff.month === number)
      .map(({ date, category, units, month: _, ...oneOff }) => ({
        ...oneOff,
        on: clampedDay(month, date),
        parts: [{ category, units }],
      })),
    ...holidaysIn(month, prices, randomFrom(`${seed} holiday ${month}`)),
  ];
  return happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function regular(payment: RegularPayment, month: Month, number: number, random: Random): Happening[] {
  const { payee, category, account, months, spread = 0, winter = 0, change, note } = payment;
  const ofYear = Number(month.slice(5));
  if (months && !months.includes(ofYear)) return [];
  const units = change && number >= change.fromMonth ? change.units : payment.units;
  const season = 1 + winter * Math.cos(((ofYear - 1) / 6) * Math.PI);
  const on = bankingDay(clampedDay(month, payment.date));
  const part = { category, units: units * season * random.around(spread) };
  return [{ on, account, payee, ...(note ? { note } : {}), parts: [part] }];
}

/** Banks book on the Monday after a weekend, unless that is in the next month. */
function bankingDay(day: Day): Day {
  const weekday = weekdayOf(day);
  const moved = weekday > 5 ? addDays(day, 8 - weekday) : day;
  return moved.slice(0, 7) === day.slice(0, 7) ? moved : addDays(day, 5 - weekday);
}

function habitual(place: number, month: Month, prices: number, random: Random): Happening[] {
  const habit = habits[place];
  if (!habit) return [];
  const { startsOn, endsOn } = monthRange(month);
  const season = habit.season?.[Number(month.slice(5))] ?? 1;
  const happenings: Happening[] = [];
  for (let on = startsOn; on <= endsOn; on = addDays(on, 1)) {
    const shop = random.pick(habit.shops);
    const units = -shop.units * prices * random.around(shop.spread);
    const note = random.pick(habit.notes ?? ['']);
    const isBought = random.chance((habit.perDay[weekdayOf(on) - 1] ?? 0) * season);
    const isMixed = random.chance(0.12) && units < -40;
    const isReturned = random.chance(0.15);
    if (!isBought) continue;
    const parts =
      habit.category === 'groceries' && isMixed ? mixedBasket(units) : [{ category: habit.category, units }];
    happenings.push({ on, account: habit.account, payee: shop.payee, ...(note ? { note } : {}), parts });
    const backOn = addDays(on, 6);
    if (habit.category === 'clothing' && isReturned && backOn <= endsOn) {
      const part = { category: habit.category, units: -units };
      happenings.push({
        on: backOn,
        account: habit.account,
        payee: shop.payee,
        note: 'Refund',
        parts: [part],
      });
    }
  }
  return happenings;
}

/** One bill at the supermarket, in three categories. */
function mixedBasket(units: number): Happening['parts'] {
  return [
    { category: 'groceries', units: units * 0.68 },
    { category: 'household', units: units * 0.2 },
    { category: 'personal-care', units: units * 0.12 },
  ];
}

function holidaysIn(month: Month, prices: number, random: Random): Happening[] {
  const happenings: Happening[] = [];
  const spend = (on: Day, payee: string, units: number) =>
    happenings.push({ on, account: 'everyday', payee, parts: [{ category: 'holidays', units }] });
  for (const holiday of holidays) {
    for (const { monthsBefore, date, payee, units } of holiday.bookings) {
      const isBooked = Number(shiftMonth(month, monthsBefore).slice(5)) === holiday.month;
      if (isBooked) spend(clampedDay(month, date), payee, units * prices * random.around(0.08));
    }
    if (Number(month.slice(5)) !== holiday.month) continue;
    for (let day = 0; day < holiday.days; day += 1) {
      const on = addDays(clampedDay(month, holiday.date), day);
      for (let count = random.integer(1, 3); count > 0; count -= 1) {
        const place = random.pick(holiday.places);
        spend(on, place.payee, -place.units * prices * random.around(0.4));
      }
    }
  }
  return happenings;
}
