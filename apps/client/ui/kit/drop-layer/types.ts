export interface DropLayerProps {
  label: string;
  hint: string;
}
