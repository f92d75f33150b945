// A meeting: turns pages by keys, follows a remote control, and steps through a month. Every one of these is a link without it too.
import { say } from './page-data';
import * as scrubber from './scrubber';
import { follow, tell } from './steering';
import { show, turn } from './turning';

const body = document.body;
const letters = 'parlive-meeting-letters';
const writer = 'parlive-meeting-by';

const prepare = (page: HTMLElement): void => {
  const keys = document.getElementById('keys');
  if (keys !== null) keys.hidden = false;
  // Who notes things mostly is the same person.
  page.querySelectorAll<HTMLInputElement>('input.by').forEach(input => { input.value ||= localStorage.getItem(writer) ?? ''; });
};

const turned = (page: HTMLElement): void => {
  prepare(page);
  scrubber.renew();
};

const go = (address: string | undefined, isMine = true): void => {
  if (address === undefined || address === '') return;
  void turn(address, isMine ? 'push' : 'replace', page => {
    turned(page);
    if (isMine) void tell(page.dataset.show ?? '');
  });
};

const link = (id: string): string | undefined => (document.getElementById(id) as HTMLAnchorElement | null)?.href;

const to = (place: string): string => {
  const address = new URL(link('first') ?? location.href);
  address.searchParams.set('show', place);
  return address.href;
};

// Digits are gathered until Enter, or until nobody presses another.
let digits = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

const jump = (): void => {
  clearTimeout(waiting);
  if (digits !== '') go(to(`number-${digits}`));
  gather('');
};

const gather = (text: string): void => {
  digits = text.slice(0, 5);
  const box = document.getElementById('jump');
  if (box === null) return;
  box.hidden = digits === '';
  box.textContent = digits === '' ? '' : say('meeting.jump', digits);
};

const help = (): void => (document.getElementById('help') as HTMLDialogElement | null)?.showModal();

const moves: Record<string, () => void> = {
  PageDown: () => go(link('next')),
  PageUp: () => go(link('prev')),
  ArrowRight: () => go(link('next')),
  ArrowLeft: () => go(link('prev')),
  ' ': () => go(link('next')),
  Home: () => go(link('first')),
  End: () => go(link('last')),
};

const words: Record<string, () => void> = {
  '[': () => scrubber.step(-1),
  ']': () => scrubber.step(1),
  f: () => go(link('freeze')),
  b: () => go(link('to-board')),
  c: () => go(link('to-noted') ?? link('to-earlier')),
  p: () => (document.getElementById('pin') as HTMLButtonElement | null)?.click(),
  '?': help,
};

const pressed = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]') !== null) return;
  // A dialog that was just closed has the keyboard until the next frame.
  const target = event.target instanceof Element && event.target.closest('dialog') === null ? event.target : body;
  if (target.closest('input:not([type=range]), select, textarea') !== null) return;
  // A mark that is dragged by arrows stays with them; a button is pressed by the space bar.
  if (target.closest('input[type=range]') !== null && !event.key.startsWith('Page')) return;
  if (event.key === ' ' && target.closest('button, a, summary') !== null) return;
  const allowed = localStorage.getItem(letters) !== 'off';
  const act = moves[event.key] ?? (allowed ? words[event.key] : undefined);
  if (act !== undefined) {
    event.preventDefault();
    act();
  } else if (allowed && /^\d$/.test(event.key)) {
    gather(digits + event.key);
    clearTimeout(waiting);
    waiting = setTimeout(jump, 1_500);
  } else if (event.key === 'Enter' && digits !== '') {
    event.preventDefault();
    jump();
  } else if (event.key === 'Escape') {
    clearTimeout(waiting);
    gather('');
  }
};

// Links between the pages of this meeting turn it; all others leave.
const clicked = (event: MouseEvent): void => {
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  if ((event.target as Element).closest('#keys') !== null) return help();
  if (target === null || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) return;
  const path = new URL(body.dataset.path ?? '', document.baseURI).pathname;
  const [here, there] = [new URL(location.href), new URL(target.href)];
  const isTurn = there.pathname === path && here.pathname === path && ['present', 'lang', 'theme'].every(name => there.searchParams.get(name) === here.searchParams.get(name));
  if (!isTurn) return;
  event.preventDefault();
  go(target.href);
};

const submitted = (event: SubmitEvent): void => {
  const form = event.target as HTMLFormElement;
  const by = form.querySelector<HTMLInputElement>('input.by');
  if (by !== null) localStorage.setItem(writer, by.value);
  if (!body.classList.contains('remote')) return;
  // A press of the remote control answers with its own page anew.
  event.preventDefault();
  const fields = new FormData(form, event.submitter);
  const sent = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  void fetch(form.action, { method: 'POST', body: sent })
    .then(async answer => show(location.href, new DOMParser().parseFromString(await answer.text(), 'text/html'), 'none', () => undefined))
    .catch(() => form.submit());
};

document.addEventListener('keydown', pressed);
document.addEventListener('click', clicked);
document.addEventListener('submit', submitted);
window.addEventListener('popstate', () => void turn(location.href, 'none', turned));

const box = document.getElementById('letters') as HTMLInputElement | null;
if (box !== null) {
  box.checked = localStorage.getItem(letters) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(letters, box.checked ? 'on' : 'off'));
}

prepare(body);
scrubber.watch(address => void turn(address, 'replace', turned));
if (body.classList.contains('remote')) void follow(() => void turn(location.href, 'none', () => undefined));
else if (body.dataset.follow === 'on') {
  void follow(place => go(to(place), false), () => void tell(document.getElementById('page')?.dataset.show ?? ''));
}
