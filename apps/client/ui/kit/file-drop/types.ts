import type { ChosenFile } from '@/platform/files';

export interface FileDropProps {
  label: string;
  hint: string;
  buttonLabel: string;
  onFile: (file: ChosenFile) => void;
}
