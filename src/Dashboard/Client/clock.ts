// The server's clock as this screen knows it. The browser's own clock is never asked: it may be an hour off.

let offset: number | null = null;

/** Notes what the server's clock showed about half way of a question. */
export const noteAnswer = (asked: number, answered: number, server: number): void => {
  offset = server - (asked + answered) / 2;
};

/** Notes when a frame was made: the server's clock shows at least this much. */
export const noteFrame = (at: number): void => {
  offset = Math.max(offset ?? -Infinity, at - performance.now());
};

/** The server's clock now; null before anything was heard. */
export const serverNow = (): number | null => (offset === null ? null : offset + performance.now());
