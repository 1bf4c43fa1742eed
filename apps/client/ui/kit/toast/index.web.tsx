import './style.css';
import { useSyncExternalStore } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { useKitWords } from '@/ui/words';
import { dismissToast, readToasts, watchToasts } from './toasts';

export { showToast } from './toasts';

/** Where toasts appear; once in the shell. Polite, so it never interrupts what is being read aloud. */
export function ToastHost() {
  const words = useKitWords();
  const toasts = useSyncExternalStore(watchToasts, readToasts);
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, text, tone, action }) => (
        <div key={id} className={`toast toast-${tone}`}>
          <span dir="auto" className="private">
            {text}
          </span>
          {action ? (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                action.run();
                dismissToast(id);
              }}
            >
              {action.label}
            </button>
          ) : null}
          <IconButton icon="close" label={words.close} onPress={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}
