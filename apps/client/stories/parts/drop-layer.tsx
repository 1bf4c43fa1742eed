import { DropLayer } from '@/ui/kit/drop-layer';

export default function DropLayerStory() {
  return (
    <DropLayer
      label="Let go to import the statement"
      hint="You see what is in it before anything is saved."
    />
  );
}
