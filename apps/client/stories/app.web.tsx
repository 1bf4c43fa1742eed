import { lazy, Suspense } from 'react';
import { loadShell as loadScreens, App as Screens } from '../app/app.web';

const PartPage = lazy(() => import('./PartPage.web'));
const part = new URLSearchParams(location.search).get('part');

/** In place of the app: a part of the kit where the address names one, else the app over generated rows. */
export function App() {
  if (part === null) return <Screens />;
  return (
    <Suspense>
      <PartPage name={part} />
    </Suspense>
  );
}

export async function loadShell(): Promise<void> {
  if (part === null) await loadScreens();
}
