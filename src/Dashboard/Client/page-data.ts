// What the page tells its modules, in attributes of its body.

export interface Scene { readonly scene: string; readonly title: string; readonly token: string; readonly address: string }

const data = document.body.dataset;

export const scenes: readonly Scene[] = JSON.parse(data.scenes ?? '[]');
export const dwellSeconds = Number(data.dwell ?? '20');
export const build = data.build ?? '';
export const zone = data.zone ?? 'UTC';
export const hubAddress = new URL(data.hub ?? 'live', document.baseURI).href;
export const workerAddress = new URL(data.worker ?? '', document.baseURI).href;
export const start = { view: data.view ?? '', epoch: data.epoch ?? '', offset: Number(data.offset ?? '0') };

const words: Record<string, string> = JSON.parse(data.words ?? '{}');

/** The words for a key, with values in their places. */
export const say = (key: string, ...values: (string | number)[]): string =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));

/** The element with this id, which the page always has. */
export const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
