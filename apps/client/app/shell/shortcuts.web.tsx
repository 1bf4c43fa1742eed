import { useState } from 'react';
import { readShortcuts } from '@/ui/keys/shortcuts';
import { useShellWords } from './words';

/** What works on the screen this was opened from, read from where it works. */
export default function Shortcuts() {
  const { keyNames } = useShellWords();
  const [rows] = useState(readShortcuts);
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : keyNames.control;
  const names: Record<string, string> = {
    Escape: keyNames.escape,
    Enter: keyNames.enter,
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return (
    <dl className="shortcuts">
      {rows.map(({ keys, label }) => (
        <div key={keys.join()}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>
                {key.startsWith('mod+') ? `${mod} ${key.slice(4).toUpperCase()}` : (names[key] ?? key)}
              </kbd>
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}
