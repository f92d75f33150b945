// A page in words: asks again until the server has something else to say, and only then loads itself anew. A page that loads itself anew
// by the clock would tear readers out of it, and end in the browser's own error page while the server is away.
import { ask } from './patience';

// A page waits for its figures.
const longest = 10_000;
const seconds = Number(document.body.dataset.again ?? '20');

// A paired display whose wall cannot be shown asks for what it should show by now: somebody may have given it another one.
const target = new URLSearchParams(location.search).has('display') ? new URL('display', document.baseURI).href : location.href;

const attempt = async (): Promise<void> => {
  try {
    const isBack = await ask(target, async answer => answer.ok && !(await answer.text()).includes('data-again='), {}, longest);
    if (isBack) return target === location.href ? location.reload() : location.replace(target);
  } catch {
    // The server is away.
  }
  later();
};

// Screens that lost their server together do not come back together.
const later = (): void => void setTimeout(() => void attempt(), seconds * 1_000 * (0.4 + 0.6 * Math.random()));

later();
