import './async-chunks';
import './ui/tokens/tokens.css';
import './ui/tokens/base.css';
import { createRoot } from 'react-dom/client';
import { App, loadShell } from '@/app/app.web';
import { readPreferences } from '@/platform/preferences';

const { theme, isBlurred, density } = readPreferences();
// Before the first paint, so that a chosen theme or a blur never flashes.
if (theme !== 'system') document.documentElement.dataset.theme = theme;
document.documentElement.dataset.density = density;
if (isBlurred) document.documentElement.dataset.blurred = '';

// What keeps the data is a chunk of its own, fetched beside the first one: the page is drawn before it is there.
void import('@/data/start-data').then(({ startData }) => startData({ baseUrl: '' }));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
void loadShell();

if ('serviceWorker' in navigator && process.env.NODE_ENV === 'production') {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));
}
