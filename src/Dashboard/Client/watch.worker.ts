// Watches beside the page. When the figures on the glass become old it asks the page to say so; when the page does not, because it hangs,
// it draws a veil over the glass itself, which a worker can do on its own.
import { lateAfter, type ToWorker } from './watching';

/** How long a page that is well needs to say so, and to paint that. */
const patience = 150;

let canvas: OffscreenCanvas | undefined;
let words = '';
let veiled = false;
let watching = false;
let alarm: ReturnType<typeof setTimeout> | undefined;

const draw = (isVeiled: boolean): void => {
  if (veiled === isVeiled) return;
  paint(isVeiled);
};

const paint = (isVeiled: boolean): void => {
  veiled = isVeiled;
  const pen = canvas?.getContext('2d') as OffscreenCanvasRenderingContext2D | null | undefined;
  if (!canvas || !pen) return;
  const { width, height } = canvas;
  pen.clearRect(0, 0, width, height);
  if (!veiled) {
    // Something has to be drawn for the empty canvas to reach the glass.
    pen.fillStyle = 'rgba(0, 0, 0, .004)';
    return pen.fillRect(0, 0, 1, 1);
  }
  pen.fillStyle = 'rgba(128, 134, 140, .6)';
  pen.fillRect(0, 0, width, height);
  const text = `✗ ${words}`;
  pen.font = '600 100px sans-serif';
  const size = Math.min(height / 14, (90 * width) / pen.measureText(text).width);
  pen.fillStyle = '#b3261e';
  pen.fillRect(0, height / 2 - 1.4 * size, width, 2.8 * size);
  pen.fillStyle = '#ffffff';
  pen.font = `600 ${size}px sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, width / 2, height / 2);
};

const watch = (age: number): void => {
  clearTimeout(alarm);
  watching = true;
  alarm = setTimeout(ask, Math.max(0, lateAfter - age));
};

const ask = (): void => {
  watching = false;
  (self as unknown as { postMessage(message: string): void }).postMessage('late');
  alarm = setTimeout(() => draw(true), patience);
};

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'said') {
    if (!watching) clearTimeout(alarm);
    return draw(false);
  }
  if (message.kind === 'watch') {
    ({ canvas, words } = message);
    // Drawn on while the page is well: only the first drawing needs the page, to take the canvas into its picture.
    paint(false);
  }
  if (message.kind === 'painted') draw(false);
  if (message.kind !== 'coming' || !watching) watch(message.age);
};
