// Turning from one page of a meeting to another without losing what stands: the new page is fetched, and its content takes the old one's place.
import * as motion from './motion';
import { part, say } from './page-data';
import { ask } from './patience';

const longest = 10_000;

type Turned = (page: HTMLElement) => void;

let latest: string | null = null;
let turning = false;

/** Turns to an address. Where several are asked for in haste, the last one counts. */
export const turn = async (address: string, keep: 'push' | 'replace' | 'none', turned: Turned): Promise<void> => {
  latest = address;
  if (turning) return;
  turning = true;
  while (latest !== null) {
    const wanted: string = latest;
    latest = null;
    try {
      const [url, text] = await ask(wanted, async answer => [answer.url, await answer.text()] as const, { cache: 'default', headers: { accept: 'text/html' } }, longest);
      show(url, new DOMParser().parseFromString(text, 'text/html'), keep, turned);
    } catch {
      trouble();
    }
  }
  turning = false;
};

/** Puts the content of another page in the place of this one's; whoever had the keyboard keeps it. */
export const show = (address: string, other: Document, keep: 'push' | 'replace' | 'none', turned: Turned): void => {
  const [page, next] = [part('page'), other.getElementById('page')];
  // A page in words: the server has something else to say.
  if (next === null) return trouble();
  const focused = document.activeElement?.id ?? '';
  const before = motion.glimpse(page);
  const begun = drafted(page);
  page.dataset.show = next.dataset.show ?? '';
  page.replaceChildren(...next.childNodes);
  if (begun !== null) resume(page, begun);
  if (keep === 'push') history.pushState(null, '', address);
  else if (keep === 'replace') history.replaceState(null, '', address);
  document.title = other.title;
  if (focused !== '' && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  if (keep === 'push') window.scrollTo(0, 0);
  motion.show(page, before);
  turned(page);
};

// Whoever began to name a meeting while the board of another day was on its way finds what was typed.
const fields = (page: HTMLElement): HTMLInputElement[] => [...page.querySelectorAll<HTMLInputElement>('.begin form input:not([type=hidden])')];

const drafted = (page: HTMLElement): string[] | null =>
  page.querySelector('.begin details[open]:has(form)') === null ? null : fields(page).map(field => field.value);

const resume = (page: HTMLElement, values: string[]): void => {
  page.querySelector('.begin details:has(form)')?.setAttribute('open', '');
  fields(page).forEach((field, place) => { field.value = values[place] ?? field.value; });
};

const trouble = (): void => {
  const line = document.getElementById('where');
  if (line !== null) line.textContent = say('meeting.trouble');
};
