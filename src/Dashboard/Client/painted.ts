/** Calls when what stands on the page now was painted, which a page that is hidden or hangs does not. */
export const painted = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));
