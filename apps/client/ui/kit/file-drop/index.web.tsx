import './style.css';
import { useState } from 'react';
import { chooseFile, readFile } from '@/platform/files';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import type { FileDropProps } from './types';

export function FileDrop({ label, hint, buttonLabel, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);

  async function choose() {
    const file = await chooseFile();
    if (file) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be dropped on in every browser.
    <div
      role="group"
      aria-label={label}
      className={`drop${isOver ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(await readFile(file));
      }}
    >
      <Icon name="import" size={28} />
      <strong>{label}</strong>
      <span className="drop-hint">{hint}</span>
      <Button kind="primary" label={buttonLabel} onPress={() => void choose()} />
    </div>
  );
}
