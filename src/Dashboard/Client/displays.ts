// The page of displays: keeps their states fresh without touching what somebody types.
import { ask } from './patience';

const every = 3_000;
const sure = 1_500;
const longest = 8_000;
const away = document.getElementById('away')!;

const refresh = async (): Promise<void> => {
  // What is shown is three seconds old already when it is asked for anew.
  const alarm = setTimeout(() => mark(true), sure);
  try {
    const text = await ask(location.href, async answer => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    }, {}, longest);
    take(new DOMParser().parseFromString(text, 'text/html'));
    mark(false);
  } catch {
    mark(true);
  } finally {
    clearTimeout(alarm);
  }
  setTimeout(() => void refresh(), every);
};

const mark = (isAway: boolean): void => {
  away.hidden = !isAway;
  document.body.classList.toggle('is-late', isAway);
};

const take = (fresh: Document): void => {
  document.querySelectorAll<HTMLElement>('.display').forEach(card => {
    const newer = fresh.getElementById(card.id);
    const state = newer?.querySelector('.display-state');
    if (!newer || !state) return card.classList.add('gone');
    card.className = newer.className;
    card.querySelector('.display-state')!.replaceWith(state);
  });
  if (others(fresh)) return location.reload();
  const counts = fresh.getElementById('counts');
  if (counts) document.getElementById('counts')?.replaceWith(counts);
};

// Whether somebody else paired a display or revoked one, and nobody is in the middle of something here.
const others = (fresh: Document): boolean => {
  const ids = (page: Document): string => [...page.querySelectorAll('.display')].map(card => card.id).join(' ');
  const busy = document.activeElement !== document.body || document.querySelector('details[open]') !== null
    || [...document.querySelectorAll<HTMLInputElement>('.pairing input:not([type=checkbox])')].some(field => field.value !== field.defaultValue);
  return !busy && ids(fresh) !== ids(document);
};

// An answer to a form that was wrong is no page that can be asked for again.
if (document.querySelector('.warning[role=alert]:not([hidden])') === null) void refresh();
