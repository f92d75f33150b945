// Puts a frame on the glass: the same steps as Patch.ApplyTo on the server, on elements instead of text.
import type { Frame } from './frame';

const fragmentsOf = (root: ParentNode): Map<string, Element> => {
  const found = new Map<string, Element>();
  root.querySelectorAll('[data-f]').forEach(element => found.set(element.getAttribute('data-f') ?? '', element));
  return found;
};

const elementOf = (html: string): Element => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
};

/** Neighbouring fragments, as the server counts them: nothing but blanks stands between them. */
export const runsOf = (root: ParentNode): Element[][] => {
  const runs: Element[][] = [];
  let previous: Element | null = null;
  for (const element of fragmentsOf(root).values()) {
    if (previous !== null && follows(previous, element)) runs[runs.length - 1]!.push(element);
    else runs.push([element]);
    previous = element;
  }
  return runs;
};

const follows = (before: Element, after: Element): boolean => {
  for (let node = before.nextSibling; node; node = node.nextSibling) {
    if (node === after) return true;
    if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() !== '') return false;
  }
  return false;
};

/** Applies a frame that follows what is shown. False when it does not fit: then the whole has to be asked for. */
export const apply = (live: Element, frame: Frame): boolean => {
  const giveBack = focusIn(live);
  const fits = put(live, frame);
  giveBack();
  return fits;
};

const focusable = 'a[href], button, summary, [tabindex]';

/** What has the focus keeps it when it is drawn anew or moved: who goes by keys must not be thrown back to the top by every frame. */
const focusIn = (live: Element): (() => void) => {
  const focused = document.activeElement;
  const fragment = focused !== null && live.contains(focused) ? focused.closest('[data-f]') : null;
  if (focused === null || fragment === null) return () => undefined;
  const name = fragment.getAttribute('data-f') ?? '';
  const place = [...fragment.querySelectorAll(focusable)].indexOf(focused);
  return () => {
    if (document.activeElement === focused) return;
    fragmentsOf(live).get(name)?.querySelectorAll<HTMLElement>(focusable)[place]?.focus({ preventScroll: true });
  };
};

const put = (live: Element, frame: Frame): boolean => {
  if (frame.w !== undefined) {
    live.innerHTML = frame.w;
    return true;
  }
  const fresh = new Map(Object.entries(frame.f ?? {}).map(([name, html]) => [name, elementOf(html)]));
  const shown = fragmentsOf(live);
  return frame.r === undefined ? replace(shown, fresh) : arrange(runsOf(live), frame.r, shown, fresh);
};

const replace = (shown: Map<string, Element>, fresh: Map<string, Element>): boolean => {
  for (const name of fresh.keys()) if (!shown.has(name)) return false;
  for (const [name, element] of fresh) shown.get(name)!.replaceWith(element);
  return true;
};

const arrange = (runs: Element[][], order: string[][], shown: Map<string, Element>, fresh: Map<string, Element>): boolean => {
  if (runs.length !== order.length || order.flat().some(name => !shown.has(name) && !fresh.has(name))) return false;
  order.forEach((names, index) => {
    const run = runs[index]!;
    const parent = run[0]!.parentNode!;
    const end = run[run.length - 1]!.nextSibling;
    for (const element of run) element.remove();
    for (const name of names) parent.insertBefore((fresh.get(name) ?? shown.get(name))!, end);
  });
  return true;
};
