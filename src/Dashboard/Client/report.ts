// Says to the server what this display painted last, and does what it is asked from there. Only a paired display does: its address says so.
import type { Frame } from './frame';
import { painted } from './painted';
import { ask } from './patience';
import { reload } from './reload';

interface Answer {
  readonly state: 'paired' | 'unknown';
  readonly wall?: string;
  readonly display?: string;
  readonly name?: string;
  readonly reload: number;
  readonly identify: number;
}

const every = 2_500;
const longest = 8_000;
const namedFor = 10_000;
const stamp = new URLSearchParams(location.search).get('display');

let last: object = {};
let reloaded: number | undefined;
let identified = 0;

/** A frame was applied: it counts once the browser painted it, which one that is hidden or hangs does not. */
export const applied = (frame: Frame, scene: string): void => {
  if (stamp === null) return;
  painted(() => {
    last = { view: frame.v, scene, offset: frame.o, at: frame.at, build: frame.b };
  });
};

/** Begins to report. */
export const run = (): void => {
  if (stamp !== null) void tell();
};

const tell = async (): Promise<void> => {
  try {
    const ratio = window.devicePixelRatio;
    const report = { ...last, width: Math.round(screen.width * ratio), height: Math.round(screen.height * ratio) };
    const how = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(report) };
    const answer = await ask('display/state', async said => (said.ok ? await said.json() as Answer : null), how, longest);
    if (answer !== null) obey(answer);
  } catch {
    // The server is away; the foot says so.
  }
  setTimeout(() => void tell(), every * (0.8 + 0.4 * Math.random()));
};

const obey = (answer: Answer): void => {
  if (answer.state === 'unknown' || answer.wall === undefined) return location.replace(new URL('display', document.baseURI));
  if (answer.display !== stamp) return location.replace(new URL(answer.wall, document.baseURI));
  // What was asked before this page was loaded is done.
  reloaded ??= answer.reload;
  if (answer.reload > reloaded) {
    reloaded = answer.reload;
    reload(0);
  }
  if (answer.identify > identified) {
    identified = answer.identify;
    identify(answer.name ?? '');
  }
};

const identify = (name: string): void => {
  const sign = document.createElement('div');
  sign.className = 'identify';
  sign.setAttribute('aria-live', 'polite');
  sign.textContent = name;
  document.body.append(sign);
  setTimeout(() => sign.remove(), namedFor);
};
