import type * as Library from '@testing-library/react-native/pure';
import { type Phone, takeInHand } from './phone';

const patience = { timeout: 10_000 };

/** The app as a person sees it: what they read, type and press. */
export interface OpenApp {
  sees(text: string | RegExp, withinMs?: number): Promise<void>;
  seesNoMore(text: string | RegExp, withinMs?: number): Promise<void>;
  types(label: string, text: string): Promise<void>;
  presses(label: string | RegExp): Promise<void>;
}

/**
 * Starts the whole app anew, as a phone does: no module of an earlier start is left. One app runs at a time, because
 * React Native loads much of itself only when it is first used.
 */
export function openApp(phone: Phone, baseUrl: string): OpenApp {
  takeInHand(phone);
  jest.resetModules();
  const { fireEvent, render, waitFor }: typeof Library = require('@testing-library/react-native/pure');
  const { App } = require('@/app/app');
  const { startData } = require('@/data/start-data');
  startData({ baseUrl });
  const view = render(<App />);
  phone.run.ends.add(view.unmount);
  return {
    async sees(text, withinMs = 10_000) {
      await waitFor(() => view.getAllByText(text), { timeout: withinMs });
    },
    async seesNoMore(text, withinMs = 10_000) {
      await waitFor(() => expect(view.queryAllByText(text).length).toBe(0), { timeout: withinMs });
    },
    async types(label, text) {
      await waitFor(() => fireEvent.changeText(view.getByLabelText(label), text), patience);
    },
    async presses(label) {
      await waitFor(() => {
        const [first] = view.getAllByLabelText(label);
        if (first) fireEvent.press(first);
      }, patience);
    },
  };
}
