// An official's page: asks for itself anew each minute and shows what came, without a reload that would lose the place on the page.
import { ask } from './patience';

const every = 60_000;
const longest = 20_000;
const away = document.getElementById('away')!;

const refresh = async (): Promise<void> => {
  try {
    const text = await ask(location.href, async answer => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    }, {}, longest);
    take(new DOMParser().parseFromString(text, 'text/html'));
    away.hidden = true;
  } catch {
    // What is shown is old from now on, and the page says so.
    away.hidden = false;
  }
  setTimeout(() => void refresh(), every);
};

const take = (fresh: Document): void => {
  const [old, main] = [document.querySelector('main'), fresh.querySelector('main')];
  if (!old || !main) throw new Error('no page');
  // Who goes through the page with the keyboard stays where they are.
  const at = document.activeElement?.closest('main a')?.getAttribute('href');
  old.replaceWith(main);
  if (at) main.querySelector<HTMLElement>(`a[href="${CSS.escape(at)}"]`)?.focus();
};

setTimeout(() => void refresh(), every);
