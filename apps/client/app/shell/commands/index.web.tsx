import './style.css';
import { type KeyboardEvent, lazy, useState } from 'react';
import { closeSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences, readPreferences } from '@/platform/preferences';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { type Entry, entryCommands } from './entry-command';
import { rank } from './rank';
import { type BoxCommand, useDoCommands, useGoCommands } from './use-commands.web';
import { useFinds } from './use-finds.web';
import { useCommandWords } from './words';

const recentMax = 5;

/** Only names of places and deeds are kept, never what was found or entered. */
function remember({ key, group }: BoxCommand): void {
  if (group !== 'go' && group !== 'do' && group !== 'recent') return;
  const others = readPreferences().recentCommands.filter((other) => other !== key);
  changePreferences({ recentCommands: [key, ...others].slice(0, recentMax) });
}

// From the register's own chunk, which is fetched ahead: reading a line is much, and a page needs none of it to start.
const LineEntry = lazy(() =>
  import('@/features/transactions').then((module) => ({ default: module.LineEntry })),
);

/** Go, find, enter, do: one line that answers while one types. */
export default function CommandBox() {
  return <LineEntry>{(entry) => <Box entry={entry} />}</LineEntry>;
}

function Box({ entry }: { entry: Entry }) {
  const words = useCommandWords();
  const navigationWords = useNavigationWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const go = useGoCommands();
  const deeds = useDoCommands();
  const finds = useFinds(typed);
  const isEmpty = typed.trim() === '';
  const groups = rank(
    isEmpty ? whenEmpty(go, deeds) : [...entryCommands(entry, words), ...go, ...finds, ...deeds],
    typed,
  );
  const flat = groups.flatMap(({ rows }) => rows);
  const chosen = Math.min(at, flat.length - 1);

  function run(command: BoxCommand | undefined) {
    if (!command) return;
    remember(command);
    closeSheet();
    // The dialog gives the focus back first, so that a command may take it.
    requestAnimationFrame(command.run);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = flat.length - 1;
    const next = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: last,
      PageUp: 0,
    }[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      run(flat[chosen]);
    } else if (next !== undefined && last >= 0) {
      event.preventDefault();
      setAt(next);
      document.getElementById(`command-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  return (
    <div className="commands">
      <div className="commands-field">
        <Icon name="search" size={18} />
        <input
          role="combobox"
          aria-label={words.placeholder}
          aria-expanded={flat.length > 0}
          aria-controls="commands"
          aria-autocomplete="list"
          aria-activedescendant={flat.length > 0 ? `command-${chosen}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the box was opened to type into it.
          autoFocus
          data-first-focus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            entry.setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id="commands"
        role="listbox"
        aria-label={navigationWords.sheets.commands}
        className="commands-list"
      >
        {groups.map(({ group, rows }) => (
          // biome-ignore lint/a11y/useSemanticElements: within a listbox a group of options is this role, not a fieldset.
          <div key={group} role="group" aria-labelledby={`commands-${group}`}>
            <div id={`commands-${group}`} className="commands-heading">
              {words.groups[group]}
            </div>
            {rows.map((command) => {
              const place = flat.indexOf(command);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and handles the keys.
                <div
                  key={command.key}
                  id={`command-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === chosen}
                  className="command"
                  onPointerMove={() => setAt(place)}
                  onClick={() => run(command)}
                >
                  <Icon name={command.icon} size={18} />
                  <span className={group === 'enter' ? 'command-label private' : 'command-label'} dir="auto">
                    {command.label}
                  </span>
                  {command.detail ? <span className="command-detail">{command.detail}</span> : null}
                  {command.amount ? <Amount {...command.amount} /> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 ? (
        <p className="commands-none" role="status">
          {words.none}
        </p>
      ) : null}
    </div>
  );
}

/** Before a letter is typed: what was used last, the places, and what can be done. */
function whenEmpty(go: readonly BoxCommand[], deeds: readonly BoxCommand[]): BoxCommand[] {
  const recent = readPreferences().recentCommands.flatMap((key): BoxCommand[] => {
    const known = [...go, ...deeds].find((command) => command.key === key);
    return known ? [{ ...known, group: 'recent' }] : [];
  });
  const isNew = ({ key }: BoxCommand) => !recent.some((one) => one.key === key);
  return [...recent, ...go.filter(isNew), ...deeds.filter(isNew)];
}
