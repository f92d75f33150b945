// The page of displays: keeps their states fresh without touching what somebody types.
export {};

const every = 3_000;
const away = document.getElementById('away')!;

const refresh = async (): Promise<void> => {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok) throw new Error(answer.statusText);
    take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    away.hidden = true;
  } catch {
    away.hidden = false;
  }
  document.body.classList.toggle('is-late', !away.hidden);
  setTimeout(() => void refresh(), every);
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
