// Where the meeting is: asked of the server, which answers when it is elsewhere; and told to it when this screen turned a page.
const data = document.body.dataset;
const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

// What this screen told comes back to it, maybe when it is further on already: that moves nothing.
const self = Array.from(crypto.getRandomValues(new Uint32Array(2)), part => part.toString(36)).join('');

let known = data.mark ?? '';
let untold: string | null = null;
let telling = false;

/** Calls whenever the meeting is elsewhere, for as long as the page is there; and once where nobody had moved it yet. */
export const follow = async (moved: (place: string) => void, fresh: () => void = () => undefined): Promise<never> => {
  for (;;) {
    try {
      const address = new URL(data.place ?? '', document.baseURI);
      address.searchParams.set('after', known);
      const answer = await fetch(address, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const { show, mark, by } = (await answer.json()) as { show: string | null; mark: string; by: string | null };
      if (mark !== known) {
        known = mark;
        if (show === null) fresh();
        else if (by !== self && show !== document.getElementById('page')?.dataset.show) moved(show);
      }
    } catch {
      // The server is away; screens that lost it together do not come back together.
      await pause(1_000 + 2_000 * Math.random());
    }
  }
};

/** Tells where this screen is, if it presents: one after the other, and in haste only the last. */
export const tell = async (place: string): Promise<void> => {
  if (data.follow !== 'on' || data.steer === undefined || place === '') return;
  untold = place;
  if (telling) return;
  telling = true;
  while (untold !== null) {
    const show: string = untold;
    untold = null;
    await fetch(new URL(data.steer, document.baseURI), { method: 'POST', body: new URLSearchParams({ show, by: self }) }).catch(() => undefined);
  }
  telling = false;
};
