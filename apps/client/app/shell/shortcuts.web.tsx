import { useShellWords } from './words';

export default function Shortcuts() {
  const { shortcuts } = useShellWords().commands;
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  const rows: [string, string][] = [
    ['n', shortcuts.new],
    ['/', shortcuts.search],
    ['↑ ↓', shortcuts.rows],
    ['Enter', shortcuts.open],
    ['Esc', shortcuts.escape],
    [`${mod} K`, shortcuts.commands],
    ['?', shortcuts.help],
  ];
  return (
    <dl className="shortcuts">
      {rows.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
