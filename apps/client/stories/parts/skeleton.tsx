import { Card } from '@/ui/kit/card';
import { Skeleton } from '@/ui/kit/skeleton';

export default function SkeletonStory() {
  return (
    <Card>
      <Skeleton lines={[0.3, 0.5]} height={32} />
      <Skeleton lines={[1, 0.8, 0.9, 0.7]} />
    </Card>
  );
}
