// A screen that waits to be paired: shows its code, asks the server again and again, and goes to its wall by itself.
import { arrived } from './arrival';
import { ask } from './patience';

interface Answer { readonly state: 'waiting' | 'full' | 'paired' | 'unknown'; readonly build: string; readonly code?: string; readonly wall?: string }

const every = 2_000;
const longest = 8_000;
const sure = 2_000;
const part = (id: string): HTMLElement => document.getElementById(id)!;

const away = (): void => show(null, false, true);

const turn = async (): Promise<void> => {
  // Whoever waits for an answer for longer does not show a code that may not hold any more.
  const alarm = setTimeout(away, sure);
  try {
    hear(await ask('display/code', async answer => {
      if (!answer.ok) throw new Error(answer.statusText);
      return await answer.json() as Answer;
    }, { method: 'POST' }, longest));
  } catch {
    away();
  } finally {
    clearTimeout(alarm);
  }
  // Screens that lost their server together do not come back together.
  setTimeout(() => void turn(), every * (0.8 + 0.4 * Math.random()));
};

const hear = (answer: Answer): void => {
  if (answer.wall !== undefined) return location.replace(new URL(answer.wall, document.baseURI));
  if (answer.build !== document.body.dataset.build) return location.reload();
  show(answer.code ?? null, answer.state === 'full', false);
};

// In two halves, as people read it aloud. A code of a server that is away may not hold any more.
const show = (code: string | null, full: boolean, away: boolean): void => {
  const text = code === null ? '—' : `${code.slice(0, 3)} ${code.slice(3)}`;
  if (part('code').textContent !== text) part('code').textContent = text;
  part('full').hidden = !full;
  part('away').hidden = !away;
};

arrived(() => void turn());
