// A screen that waits to be paired: shows its code, asks the server again and again, and goes to its wall by itself.
export {};

interface Answer { readonly state: 'waiting' | 'full' | 'paired' | 'unknown'; readonly build: string; readonly code?: string; readonly wall?: string }

const every = 2_000;
const longest = 8_000;
const part = (id: string): HTMLElement => document.getElementById(id)!;

const ask = async (): Promise<void> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longest);
  try {
    const answer = await fetch('display/code', { method: 'POST', cache: 'no-store', signal: patience.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    hear(await answer.json() as Answer);
  } catch {
    show(null, false, true);
  } finally {
    clearTimeout(timer);
  }
  // Screens that lost their server together do not come back together.
  setTimeout(() => void ask(), every * (0.8 + 0.4 * Math.random()));
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

void ask();
