// Questions that end. On a line that went silent a browser waits for minutes, and a screen that waits does not try again.

/** Up to this long an answer is awaited, in milliseconds. */
export const patience = 5_000;

/** Asks, and gives up after a while. The body has to come within that time too. */
export const ask = async <T>(address: string | URL, read: (answer: Response) => Promise<T>, how: RequestInit = {}, longest = patience): Promise<T> => {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), longest);
  try {
    return await read(await fetch(address, { cache: 'no-store', ...how, signal: end.signal }));
  } finally {
    clearTimeout(timer);
  }
};

/** A socket that closes itself when it is not open after a while. */
export class PatientSocket extends WebSocket {
  public constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols);
    const timer = setTimeout(() => this.close(), patience);
    this.addEventListener('open', () => clearTimeout(timer));
    this.addEventListener('close', () => clearTimeout(timer));
  }
}
