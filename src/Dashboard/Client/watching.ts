// What a page and the worker that watches it say to each other.

/** Figures look old from this age on, in milliseconds: five seconds, less the time to say so. */
export const lateAfter = 4_400;

/** To the worker: watch from here on; figures of this age are painted, or will be; the glass says that its figures are old. */
export type ToWorker =
  | { readonly kind: 'watch'; readonly age: number; readonly words: string; readonly canvas?: OffscreenCanvas }
  | { readonly kind: 'painted' | 'coming'; readonly age: number }
  | { readonly kind: 'said' };
