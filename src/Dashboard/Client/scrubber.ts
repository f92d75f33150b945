// The mark on a month: the day is named at once, and its page follows as fast as it comes.
import { part } from './page-data';

interface Day { readonly at: string; readonly text: string }

const form = document.getElementById('scrubber') as HTMLFormElement | null;
const days: readonly Day[] = JSON.parse(form?.dataset.days ?? '[]');

let turnTo: (address: string) => void = () => undefined;

const range = (): HTMLInputElement => part<HTMLInputElement>('day');

const name = (place: number): Day | undefined => {
  const day = days[place];
  if (day === undefined || form === null) return undefined;
  range().value = String(place);
  range().setAttribute('aria-valuetext', day.text);
  const output = form.querySelector('output');
  if (output !== null) output.textContent = day.text;
  const exact = form.querySelector<HTMLInputElement>('input[name=at]');
  if (exact !== null) exact.value = day.at;
  return day;
};

const move = (place: number): void => {
  const day = name(place);
  if (day === undefined || form === null) return;
  const address = new URL(form.dataset.address ?? '', document.baseURI);
  // The page that is shown stays, and so does how it is shown.
  address.search = location.search;
  address.searchParams.set('at', day.at);
  turnTo(address.href);
};

/** So many days on from where the mark is. */
export const step = (by: number): void => {
  if (form !== null) move(Math.max(0, Math.min(days.length - 1, Number(range().value) + by)));
};

/** The mark stands where the address says, also after a page was turned. */
export const renew = (): void => {
  const at = new URL(location.href).searchParams.get('at')?.slice(0, 10) ?? '';
  const place = days.findIndex(day => day.at.startsWith(at));
  if (place >= 0 && at !== '' && Number(range().value) !== place) name(place);
};

/** Turns whenever the mark is moved, by finger, mouse or keys. */
export const watch = (turn: (address: string) => void): void => {
  turnTo = turn;
  if (form === null) return;
  range().addEventListener('input', () => move(Number(range().value)));
  form.addEventListener('click', event => {
    const id = event.target instanceof Element ? event.target.closest('a')?.id : undefined;
    if (id !== 'day-before' && id !== 'day-after') return;
    event.preventDefault();
    step(id === 'day-after' ? 1 : -1);
  });
};
