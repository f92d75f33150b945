// Loads the page anew, but only when the server can give it: an error page of the browser would never come back by itself.
import { jitter } from './link';
import { ask } from './patience';

// A page waits for its figures.
const longest = 10_000;

let underWay = false;

/** Loads the page anew after at most so many milliseconds, as soon as the server answers. */
export const reload = (most: number): void => {
  if (underWay) return;
  underWay = true;
  const attempt = async (): Promise<void> => {
    try {
      if (await ask(location.href, prepare, {}, longest)) return location.reload();
    } catch {
      // The server is still away.
    }
    setTimeout(() => void attempt(), jitter(5_000));
  };
  setTimeout(() => void attempt(), jitter(most));
};

// Brings what the new page needs into the browser's memory: if the line breaks in between, the page stands without it and cannot help itself.
const prepare = async (answer: Response): Promise<boolean> => {
  const files = [...(await answer.text()).matchAll(/"(_parlive\/[^"]+\?v=[^"]+)"/g)];
  const brought = await Promise.all(files.map(([, file]) => ask(new URL(file!, document.baseURI), async one => one.ok && (await one.blob()).size > 0, { cache: 'default' }, longest)));
  return answer.ok && brought.every(isThere => isThere);
};
