// What the page tells its modules, in attributes of its body.

export interface Scene {
  readonly scene: string; readonly title: string; readonly token: string; readonly address: string;
  /** How many seconds it stays. */ readonly dwell: number;
  /** Which bar of the foot it belongs to. */ readonly turn: number;
  /** Whether it is left out while there is nothing for it. */ readonly optional: boolean;
}

/** What a rotation has to know beside its scene. */
export interface Announced {
  readonly empty: readonly string[];
  /** Hotspots that ask somebody to act; null while nobody has looked. */ readonly alarms: readonly { readonly key: string; readonly why: string }[] | null;
}

const data = document.body.dataset;

export const scenes: readonly Scene[] = JSON.parse(data.scenes ?? '[]');
export const hotspots: Scene = JSON.parse(data.hotspots ?? '{}');
export const announced: Announced = JSON.parse(data.announced ?? '{"empty":[],"alarms":null}');
export const interrupts = data.interrupt !== 'off';
export const build = data.build ?? '';
export const zone = data.zone ?? 'UTC';
export const ownToken = data.token ?? '';
export const hubAddress = new URL(data.hub ?? 'live', document.baseURI).href;
export const workerAddress = new URL(data.worker ?? '', document.baseURI).href;
export const start = { view: data.view ?? '', epoch: data.epoch ?? '', offset: Number(data.offset ?? '0') };

const words: Record<string, string> = JSON.parse(data.words ?? '{}');

/** The words for a key, with values in their places. */
export const say = (key: string, ...values: (string | number)[]): string =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));

/** The element with this id, which the page always has. */
export const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
