// A page in words: asks again until the server has something else to say, and only then loads itself anew. A page that loads itself anew
// by the clock would tear readers out of it, and end in the browser's own error page while the server is away.
export {};

const seconds = Number(document.body.dataset.again ?? '20');

const attempt = async (): Promise<void> => {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.ok && !(await answer.text()).includes('data-again=')) return location.reload();
  } catch {
    // The server is away.
  }
  later();
};

// Screens that lost their server together do not come back together.
const later = (): void => void setTimeout(() => void attempt(), seconds * 1_000 * (0.4 + 0.6 * Math.random()));

later();
