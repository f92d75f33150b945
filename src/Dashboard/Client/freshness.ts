// Says within five seconds when nothing new comes. A worker watches too, because a page that hangs cannot watch itself.
import { serverNow } from './clock';
import { part, say, workerAddress, zone } from './page-data';
import { painted } from './painted';
import { reload } from './reload';
import { lateAfter, type ToWorker } from './watching';

/** Once they looked old, figures look fresh again below this age: a line that is always late must not make the wall flicker. */
const steadyBelow = 2_600;
/** A frame comes at least so often, so the one that a page was loaded with was no older. */
const beat = 2_000;
const widest = 1_920;

const time = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const loading = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

let worker: Worker | undefined;
let asOf: number | undefined;
let madeAt: number | undefined;
let heardAt = (loading?.requestStart ?? 0) - beat;
let late = false;
let stale = false;
let painting = false;
let alarm: ReturnType<typeof setTimeout> | undefined;

const send = (message: ToWorker, transfer: Transferable[] = []): void => worker?.postMessage(message, transfer);

/** How old the figures are: since they were heard, or longer where they were long on their way. */
const age = (): number => {
  const server = serverNow();
  return Math.max(performance.now() - heardAt, server === null || madeAt === undefined ? 0 : server - madeAt);
};

/** Begins to say how old the figures are, which until now the style sheet did by itself. */
export const begin = (): void => {
  document.body.classList.remove('is-unwatched');
  tell();
};

/** Begins to be watched by the worker too. */
export const watch = (): void => {
  worker = new Worker(workerAddress);
  worker.onmessage = () => {
    tell(lateAfter - 500);
    answer();
  };
  // A wall without its watch is not to be trusted; a new page may have one.
  worker.onerror = () => reload(10_000);
  const canvas = part<HTMLCanvasElement>('hung');
  if ('transferControlToOffscreen' in canvas) {
    canvas.width = Math.min(widest, Math.round(innerWidth * devicePixelRatio));
    canvas.height = Math.round(canvas.width * innerHeight / innerWidth);
    const offscreen = canvas.transferControlToOffscreen();
    send({ kind: 'watch', age: age(), words: say('hung'), canvas: offscreen }, [offscreen]);
  } else send({ kind: 'watch', age: age(), words: say('hung') });
  if (late) send({ kind: 'said' });
};

/** A frame came. False when it is too old to be shown as fresh. */
export const note = (at: number, figuresAsOf: number | undefined, isStale: boolean): boolean => {
  [madeAt, heardAt, asOf, stale] = [at, performance.now(), figuresAsOf, isStale];
  // Before the page takes back what it said: if it hangs in between, the worker watches already.
  if (late) send({ kind: 'coming', age: age() });
  tell();
  answer();
  return !late;
};

// What the worker is told is what people see, and not what the page has yet to paint.
const answer = (): void => {
  if (painting) return;
  painting = true;
  painted(() => {
    painting = false;
    send(late ? { kind: 'said' } : { kind: 'painted', age: age() });
  });
};

const tell = (limit = lateAfter): void => {
  clearTimeout(alarm);
  const old = age();
  late = old > limit || (late && old > steadyBelow);
  if (!late) alarm = setTimeout(tell, limit - old + 1);
  document.body.classList.toggle('is-late', late);
  document.body.classList.toggle('is-stale', stale);
  const words = part('late');
  words.hidden = !late && !stale;
  const text = asOf === undefined ? say('late.never') : say('late', time.format(asOf));
  if (!words.hidden && words.textContent !== text) words.textContent = text;
};
