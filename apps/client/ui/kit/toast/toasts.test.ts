import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dismissToast, holdToasts, readToasts, showToast } from './toasts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of readToasts()) dismissToast(id);
  vi.useRealTimers();
});

const texts = () => readToasts().map(({ text }) => text);

it('goes by itself after a while', () => {
  showToast({ text: 'Deleted' });
  vi.advanceTimersByTime(7900);
  expect(texts()).toEqual(['Deleted']);
  vi.advanceTimersByTime(200);
  expect(texts()).toEqual([]);
});

it('stays while it is held, and a little longer', () => {
  showToast({ text: 'Deleted' });
  holdToasts(true);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Deleted']);
  holdToasts(false);
  vi.advanceTimersByTime(2100);
  expect(texts()).toEqual([]);
});

it('shows one of a kind, the newest, and all that have none', () => {
  for (const text of ['one', 'two']) showToast({ text, kind: 'filed' });
  expect(texts()).toEqual(['two']);
  showToast({ text: 'three' });
  showToast({ text: 'four', kind: 'filed' });
  expect(texts()).toEqual(['three', 'four']);
});

it('keeps the newest two', () => {
  for (const text of ['one', 'two', 'three', 'four']) showToast({ text });
  expect(texts()).toEqual(['three', 'four']);
});
