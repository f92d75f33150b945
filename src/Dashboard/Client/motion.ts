// Changes without flicker: a changed figure is underlined for a moment, a row glides to its new place.

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const underlinedEvery = 10_000;
const glide = 600;
const lastUnderlined = new Map<string, number>();

export interface Glimpse { readonly texts: Map<string, string>; readonly tops: Map<string, number> }

/** What stands where before a frame is applied. */
export const glimpse = (live: Element): Glimpse => {
  const texts = new Map<string, string>();
  const tops = new Map<string, number>();
  live.querySelectorAll('[data-n]').forEach(element => texts.set(element.getAttribute('data-n') ?? '', element.textContent ?? ''));
  live.querySelectorAll('tbody [data-f]').forEach(row => tops.set(row.getAttribute('data-f') ?? '', row.getBoundingClientRect().top));
  return { texts, tops };
};

/** Shows what moved since. */
export const show = (live: Element, before: Glimpse): void => {
  underline(live, before);
  if (!calm.matches) glideRows(live, before);
};

const underline = (live: Element, before: Glimpse): void => {
  const now = performance.now();
  live.querySelectorAll('[data-n]').forEach(element => {
    const name = element.getAttribute('data-n') ?? '';
    const text = before.texts.get(name);
    if (text === undefined || text === element.textContent || now - (lastUnderlined.get(name) ?? -underlinedEvery) < underlinedEvery) return;
    lastUnderlined.set(name, now);
    element.classList.add('changed');
    setTimeout(() => element.classList.remove('changed'), 2_500);
  });
  // Units come and go over months: only what is shown is remembered.
  if (lastUnderlined.size > 2_000) lastUnderlined.clear();
};

const glideRows = (live: Element, before: Glimpse): void => {
  live.querySelectorAll<HTMLElement>('tbody [data-f]').forEach(row => {
    const top = before.tops.get(row.dataset.f ?? '');
    const moved = top === undefined ? 0 : top - row.getBoundingClientRect().top;
    if (Math.abs(moved) > 1)
      row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], { duration: glide, easing: 'ease-in-out' });
  });
};
