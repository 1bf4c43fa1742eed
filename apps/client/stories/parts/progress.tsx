import { Progress } from '@/ui/kit/progress';

export default function ProgressStory() {
  return (
    <>
      <Progress
        pace="on-track"
        label="€385 spent of €520"
        spentMinor={38_500}
        plannedMinor={52_000}
        carriedInMinor={4_000}
        projectedMinor={49_000}
      />
      <Progress
        pace="close"
        label="€134 spent of €160, heading for €182"
        spentMinor={13_400}
        plannedMinor={16_000}
        carriedInMinor={0}
        projectedMinor={18_200}
      />
      <Progress
        pace="over"
        label="€76 spent of €48"
        spentMinor={7_657}
        plannedMinor={4_000}
        carriedInMinor={850}
        projectedMinor={7_700}
      />
    </>
  );
}
