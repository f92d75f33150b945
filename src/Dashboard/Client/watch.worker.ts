// Watches beside the page. When frames stop it tells the page; when the page itself stops it paints a sign on the glass, which a
// worker can do on its own.
import type { FromWorker, ToWorker } from './freshness';

const frameLate = 4_500;
const pageHangs = 4_500;

let lastFrame = performance.now();
let lastAlive = performance.now();
let late = false;
let hangs = false;
let canvas: OffscreenCanvas | null = null;
let words = '';

const paint = (): void => {
  const pen = canvas?.getContext('2d') as OffscreenCanvasRenderingContext2D | null | undefined;
  if (!canvas || !pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  if (!hangs) return;
  pen.fillStyle = '#b3261e';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#ffffff';
  pen.font = '600 40px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(`✗ ${words}`, canvas.width / 2, canvas.height / 2);
};

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  lastAlive = performance.now();
  if (message.kind === 'canvas') [canvas, words] = [message.canvas, message.words];
  if (message.kind === 'frame') {
    lastFrame = lastAlive;
    late = false;
  }
};

setInterval(() => {
  const now = performance.now();
  if (!late && now - lastFrame > frameLate) {
    late = true;
    (self as unknown as { postMessage(message: FromWorker): void }).postMessage({ late });
  }
  if (hangs !== now - lastAlive > pageHangs) {
    hangs = !hangs;
    paint();
  }
}, 250);
