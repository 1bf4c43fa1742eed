import './style.css';
import { useEffect, useId, useRef } from 'react';
import type { TabsProps } from './types';

/** One of a few, all in sight. Radio buttons underneath, so arrows and forms work without code. */
export function Tabs<Value extends string>({ label, value, choices, onChange }: TabsProps<Value>) {
  const name = useId();
  const strip = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is another chosen tab.
  useEffect(() => {
    const own = strip.current;
    if (!own) return undefined;
    const show = () => {
      const chosen = own.querySelector('input:checked')?.parentElement;
      if (chosen) showWhole(chosen, own);
    };
    show();
    // A pane that opens beside it leaves it less room.
    const watch = new ResizeObserver(show);
    watch.observe(own);
    return () => watch.disconnect();
  }, [value]);
  return (
    <fieldset className="tabs" ref={strip}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="tab">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Scrolls the strip alone, and only when the tab is not in sight: `scrollIntoView` would move the page as well. */
function showWhole(tab: HTMLElement, strip: HTMLElement): void {
  const [one, all] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  if (one.left < all.left || one.right > all.right)
    strip.scrollBy({ left: (one.left + one.right - all.left - all.right) / 2 });
}
