import './style.css';
import { useSyncExternalStore } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { useKitWords } from '@/ui/words';
import { dismissToast, holdToasts, readToasts, watchToasts } from './toasts';

export { showToast } from './toasts';

/** Where toasts appear; once in the shell. Polite, so it never interrupts what is being read aloud. */
export function ToastHost() {
  const words = useKitWords();
  const toasts = useSyncExternalStore(watchToasts, readToasts);
  return (
    <div
      className="toasts"
      role="status"
      onMouseEnter={() => holdToasts(true)}
      onMouseLeave={() => holdToasts(false)}
      onFocus={() => holdToasts(true)}
      onBlur={() => holdToasts(false)}
    >
      {toasts.map(({ id, text, tone, action, more }) => (
        <div key={id} className={`toast toast-${tone}`}>
          <span dir="auto" className="private">
            {text}
          </span>
          {[more, action].map((one) =>
            one ? (
              <button
                key={one.label}
                type="button"
                className="toast-action"
                onClick={() => {
                  one.run();
                  dismissToast(id);
                }}
              >
                {one.label}
              </button>
            ) : null,
          )}
          <IconButton icon="close" label={words.close} onPress={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}
