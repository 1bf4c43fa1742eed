import './part-page.css';
import { type ComponentType, useEffect } from 'react';
import { Router } from 'wouter';
import { RegionalProvider } from '@/ui/format';

interface PartStory {
  default: ComponentType;
  /** It shows something over the page, which can be there once only. */
  opens?: true;
}

const files = require.context('./parts', false, /\.tsx$/);
const stories = new Map(files.keys().map((key) => [key.slice(2, -4), files<PartStory>(key)]));

/** One part of the kit in both themes side by side, or the list of all parts. */
export default function PartPage({ name }: { name: string }) {
  const story = stories.get(name);
  useEffect(() => {
    document.title = `${name} · Florin`;
    if (story?.opens) document.querySelector<HTMLElement>('.part button')?.click();
  }, [name, story]);
  return (
    <Router>
      <RegionalProvider locale="en-IE" currency="EUR" timeZone="Europe/Berlin">
        <main className="parts" id="content" data-part={name}>
          <h1 className="visually-hidden">{name}</h1>
          {!story ? (
            <nav aria-label="Parts">
              {[...stories.keys()].map((each) => (
                <a key={each} href={`?part=${each}`}>
                  {each}
                </a>
              ))}
            </nav>
          ) : story.opens ? (
            <div className="part" data-covers>
              <story.default />
            </div>
          ) : (
            ['light', 'dark'].map((theme) => (
              <div key={theme} className={`part part-${theme}`}>
                <story.default />
              </div>
            ))
          )}
        </main>
      </RegionalProvider>
    </Router>
  );
}
