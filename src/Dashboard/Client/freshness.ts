// Says within five seconds when nothing new comes. A worker watches, because a page that hangs cannot watch itself.
import { serverNow } from './clock';
import { part, say, workerAddress, zone } from './page-data';

export type ToWorker = { readonly kind: 'canvas'; readonly canvas: OffscreenCanvas; readonly words: string } | { readonly kind: 'frame' } | { readonly kind: 'alive' };
export type FromWorker = { readonly late: boolean };

const tooOld = 5_000;
const time = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const worker = new Worker(workerAddress);

let asOf: number | undefined;
let madeAt: number | undefined;
let silent = false;
let stale = false;

const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);

/** Begins to watch. */
export const watch = (): void => {
  worker.onmessage = (event: MessageEvent<FromWorker>) => {
    silent = event.data.late;
    tell();
  };
  const canvas = part<HTMLCanvasElement>('hung');
  if ('transferControlToOffscreen' in canvas) {
    canvas.width = 1_200;
    canvas.height = 72;
    const offscreen = canvas.transferControlToOffscreen();
    send({ kind: 'canvas', canvas: offscreen, words: say('hung') }, [offscreen]);
  }
  setInterval(() => {
    send({ kind: 'alive' });
    tell();
  }, 1_000);
};

/** A frame came. */
export const note = (at: number, figuresAsOf: number | undefined, isStale: boolean): void => {
  [madeAt, asOf, stale] = [at, figuresAsOf, isStale];
  silent = false;
  send({ kind: 'frame' });
  tell();
};

const tell = (): void => {
  const now = serverNow();
  // A frame may also be late on the way: then frames come, but old ones.
  const late = silent || (now !== null && madeAt !== undefined && now - madeAt > tooOld);
  document.body.classList.toggle('is-late', late);
  document.body.classList.toggle('is-stale', stale);
  const words = part('late');
  words.hidden = !late && !stale;
  const text = asOf === undefined ? say('late.never') : say('late', time.format(asOf));
  if (!words.hidden && words.textContent !== text) words.textContent = text;
};
