import { appName } from '@/platform/app-name';
import '@/ui/kit/card/style.css';
import '@/ui/kit/screen/style.css';
import '@/ui/kit/skeleton/style.css';
import './shell/shell.css';

const cards = [
  ['30', 'hero', '60'],
  ['30', '100', '80', '100'],
  ['30', '100', '100', '80', '100'],
];

/** The page's own skeleton (build/skeleton.mjs) once more, so that nothing moves until there is something to show. */
export function Starting() {
  return (
    <div className="shell" aria-busy="true">
      <div className="rail">
        <Lines widths={['60', '100', '80', '80', '80', '80']} />
      </div>
      <div className="shell-content">
        <main className="screen">
          <div className="screen-page">
            <div className="screen-head">
              <h1>{appName}</h1>
            </div>
            <div className="screen-body">
              {cards.map((widths) => (
                <div key={widths.join()} className="card">
                  <Lines widths={widths} />
                </div>
              ))}
            </div>
          </div>
        </main>
      </div>
    </div>
  );
}

function Lines({ widths }: { widths: readonly string[] }) {
  return (
    <div className="skeleton">
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
        <span key={index} className={`first-line first-${width}`} />
      ))}
    </div>
  );
}
