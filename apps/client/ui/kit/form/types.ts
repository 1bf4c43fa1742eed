import type { ReactNode } from 'react';

export interface FormProps {
  label: string;
  onSubmit: () => void;
  children: ReactNode;
  /** Distance between fields, in steps of four points; 4 unless told. */
  gap?: number;
  isRow?: boolean;
}
