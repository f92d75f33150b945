// What of plotly.js is used here; it brings no types of its own.
declare module 'plotly.js-cartesian-dist-min' {
  export type Part = Record<string, unknown>;
  export interface Drawing { readonly data: Part[]; readonly layout: Part }
  export interface Plotly {
    react(where: HTMLElement, data: Part[], layout: Part, config: Part): Promise<unknown>;
    downloadImage(where: HTMLElement, options: Part): Promise<unknown>;
  }
  const plotly: Plotly;
  export default plotly;
}
