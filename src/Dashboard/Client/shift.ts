// Moves the picture of a wall by one pixel each minute, so that what always stands at one place does not burn into the glass. The room
// for it lies around the picture (shift.css): nothing is ever cut off.

const room = 4;
const minute = 60_000;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const off = new URLSearchParams(location.search).get('shift') === 'off';

// To and fro between -room and room: 0 1 2 3 4 3 2 1 0 -1 ...
const sway = (step: number): number => {
  const place = ((step % (4 * room)) + 4 * room) % (4 * room);
  return place <= room ? place : place <= 3 * room ? 2 * room - place : place - 4 * room;
};

const step = (): void => {
  const body = document.body;
  const shifts = !off && !calm.matches;
  body.classList.toggle('shifts', shifts);
  if (!shifts) return;
  // By the clock, so that a page that is loaded anew goes on where it was. Across each minute, down each time it has been across.
  const minutes = Math.floor(Date.now() / minute);
  body.style.setProperty('--shift-x', `${sway(minutes)}px`);
  body.style.setProperty('--shift-y', `${sway(Math.floor(minutes / (4 * room)))}px`);
};

/** Begins to move. */
export const run = (): void => {
  step();
  setInterval(step, minute);
  calm.addEventListener('change', step);
};
