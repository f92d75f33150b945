// The server's clock as this screen knows it. The browser's own clock is never asked: it may be an hour off, and be set at any time.
// What is kept of an answer is how far the server's clock can be ahead of ours at the most: an answer that was long on its way may make
// fresh figures look old, but never old ones fresh. The least of the last answers is the closest; all of them, because our clock drifts.

const kept = 10;
// Moments come in whole milliseconds.
const slack = 5;

let answers: number[] = [];

const ahead = (): number => Math.min(...answers);

/** Notes what the server's clock showed between a question and its answer. */
export const noteAnswer = (asked: number, answered: number, server: number): void => {
  const least = server - answered;
  answers = [...answers.filter(most => most + slack >= least), server - asked].slice(-kept);
};

/** Notes when a frame was made: the server's clock shows at least this much. False when that cannot be: one of the clocks was set, or ours stood still while the machine slept. */
export const noteFrame = (at: number): boolean => {
  const least = at - performance.now();
  if (answers.length === 0 || least <= ahead() + slack) return true;
  answers = [least];
  return false;
};

/** The server's clock now, or a little later; null before anything was heard. */
export const serverNow = (): number | null => (answers.length === 0 ? null : ahead() + performance.now());
