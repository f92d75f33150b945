// A page in words: asks again until the server has something else to say, and only then loads itself anew. A page that loads itself anew
// by the clock would tear readers out of it, and end in the browser's own error page while the server is away.
export {};

const seconds = Number(document.body.dataset.again ?? '20');

// A paired display whose wall cannot be shown asks for what it should show by now: somebody may have given it another one.
const target = new URLSearchParams(location.search).has('display') ? new URL('display', document.baseURI).href : location.href;

const attempt = async (): Promise<void> => {
  try {
    const answer = await fetch(target, { cache: 'no-store' });
    if (answer.ok && !(await answer.text()).includes('data-again=')) return target === location.href ? location.reload() : location.replace(target);
  } catch {
    // The server is away.
  }
  later();
};

// Screens that lost their server together do not come back together.
const later = (): void => void setTimeout(() => void attempt(), seconds * 1_000 * (0.4 + 0.6 * Math.random()));

later();
