import './async-chunks';
import './ui/tokens/tokens.css';
import './ui/tokens/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { startData } from '@/data';
import { readPreferences } from '@/platform/preferences';

const { theme, isBlurred } = readPreferences();
// Before the first paint, so that a chosen theme or a blur never flashes.
if (theme !== 'system') document.documentElement.dataset.theme = theme;
if (isBlurred) document.documentElement.dataset.blurred = '';

startData({ baseUrl: '' });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

if ('serviceWorker' in navigator && process.env.NODE_ENV === 'production') {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));
}
