// Where the meeting is: asked of the server, which answers when it is elsewhere; and told to it when this screen turned a page.
import { ask } from './patience';

// The server answers after twenty seconds at the latest.
const longest = 25_000;
const data = document.body.dataset;
const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

// What this screen told comes back to it, maybe when it is further on already, or after a form made its page anew: that moves nothing.
const kept = sessionStorage.getItem('parlive-screen');
const self = kept ?? Array.from(crypto.getRandomValues(new Uint32Array(2)), part => part.toString(36)).join('');
if (kept === null) sessionStorage.setItem('parlive-screen', self);

let known = data.mark ?? '';
// A page that was opened without saying where joins the meeting where it is, whoever moved it there, unless it turns a page first.
let joins = !new URL(location.href).searchParams.has('show');
let untold: string | null = null;
let telling = false;

/** Calls whenever the meeting is elsewhere, for as long as the page is there; and once where nobody had moved it yet. */
export const follow = async (moved: (place: string) => void, fresh: () => void = () => undefined): Promise<never> => {
  for (;;) {
    try {
      const address = new URL(data.place ?? '', document.baseURI);
      address.searchParams.set('after', known);
      const { show, mark, by } = await ask(address, async answer => {
        if (!answer.ok) throw new Error(String(answer.status));
        return (await answer.json()) as { show: string | null; mark: string; by: string | null };
      }, {}, longest);
      if (mark !== known) {
        known = mark;
        if (show === null) fresh();
        else if ((joins || by !== self) && show !== document.getElementById('page')?.dataset.show) moved(show);
        joins = false;
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
  joins = false;
  untold = place;
  if (telling) return;
  telling = true;
  while (untold !== null) {
    const show: string = untold;
    untold = null;
    await ask(new URL(data.steer, document.baseURI), async () => undefined, { method: 'POST', keepalive: true, body: new URLSearchParams({ show, by: self }) }).catch(() => undefined);
  }
  telling = false;
};

// What was not told yet when a form leaves the page is told on the way out.
window.addEventListener('pagehide', () => {
  if (untold !== null && data.steer !== undefined) navigator.sendBeacon(new URL(data.steer, document.baseURI), new URLSearchParams({ show: untold, by: self }));
});
