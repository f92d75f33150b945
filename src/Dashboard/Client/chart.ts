// Draws the charts of a page when they come into sight, anew when the theme changes, and saves one as a picture.
import type { Plotly } from 'plotly.js-cartesian-dist-min';
import { draw } from './charts/draw';
import type { ChartFigure } from './charts/figures';
import { look } from './charts/look';

const charts = [...document.querySelectorAll<HTMLElement>('[data-chart]')];
const drawn = new Set<HTMLElement>();

let loading: Promise<Plotly> | undefined;

const plotly = (): Promise<Plotly> => loading ??= new Promise<Plotly>((resolve, reject) => {
  const script = document.createElement('script');
  script.src = document.body.dataset.plotly ?? '';
  script.onload = () => resolve((window as unknown as { Plotly: Plotly }).Plotly);
  script.onerror = () => {
    // The table below the chart says the same; the next chart in sight tries again.
    loading = undefined;
    reject(new Error('plotly.js could not be loaded'));
  };
  document.head.append(script);
});

// As wide as its column at once: the library's own way waits for a tenth of a second, in which words lie beside the screen.
const widths = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const chart = target as HTMLElement;
    if (chart.clientWidth !== Number(chart.dataset.width)) void paint(chart).catch(() => undefined);
  }
});

const paint = async (chart: HTMLElement): Promise<void> => {
  const library = await plotly();
  const figure = JSON.parse(chart.dataset.chart ?? '') as ChartFigure;
  const { data, layout } = draw(figure, look());
  await library.react(chart, data, { ...layout, width: chart.clientWidth, height: chart.clientHeight }, { displayModeBar: false });
  chart.dataset.width = String(chart.clientWidth);
  drawn.add(chart);
  widths.observe(chart);
  const save = chart.parentElement?.querySelector<HTMLButtonElement>('.png');
  if (save) save.hidden = false;
};

const addressOf = (event: unknown): string | undefined => {
  const point = (event as { points?: { customdata?: unknown }[] }).points?.[0];
  return typeof point?.customdata === 'string' ? point.customdata : undefined;
};

const show = (chart: HTMLElement): void => {
  paint(chart).then(() => {
    // A dot is a unit: its page is one step away. The table gives the same links to the keyboard.
    (chart as unknown as { on(name: string, heard: (event: unknown) => void): void }).on('plotly_click', event => {
      const address = addressOf(event);
      if (address !== undefined) location.assign(address);
    });
  }).catch(() => undefined);
};

const sight = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    show(target as HTMLElement);
  }
}, { rootMargin: '300px' });

for (const chart of charts) sight.observe(chart);

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  for (const chart of drawn) void paint(chart).catch(() => undefined);
});

for (const save of document.querySelectorAll<HTMLButtonElement>('.png')) {
  save.addEventListener('click', () => {
    const chart = save.closest('figure')?.querySelector<HTMLElement>('.chart');
    if (!chart) return;
    void plotly().then(library => library.downloadImage(chart, { format: 'png', filename: save.dataset.file ?? 'parlive', width: 1600, height: Math.round(1600 * chart.clientHeight / chart.clientWidth), scale: 2 }));
  });
}
