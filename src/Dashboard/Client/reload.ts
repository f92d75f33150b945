// Loads the page anew, but only when the server can give it: an error page of the browser would never come back by itself.
import { jitter } from './link';

let underWay = false;

/** Loads the page anew after at most so many milliseconds, as soon as the server answers. */
export const reload = (most: number): void => {
  if (underWay) return;
  underWay = true;
  const attempt = async (): Promise<void> => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (answer.ok) return location.reload();
    } catch {
      // The server is still away.
    }
    setTimeout(() => void attempt(), jitter(5_000));
  };
  setTimeout(() => void attempt(), jitter(most));
};
