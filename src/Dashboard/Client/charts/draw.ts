// From a figure to what plotly.js draws. Grey base; colour only for what is abnormal, and a shape of its own with it.
import type { Drawing, Part } from 'plotly.js-cartesian-dist-min';
import type { ChartFigure, Funnel, Heat, Ranked, Spread, Trend } from './figures';
import type { Look } from './look';

const axis = (look: Look, more: Part = {}): Part => ({
  gridcolor: look.line, linecolor: look.line, zeroline: false, tickfont: { color: look.soft }, title: { font: { color: look.soft } }, automargin: true,
  fixedrange: true, ...more,
});

const layout = (look: Look, more: Part): Part => ({
  paper_bgcolor: look.ground, plot_bgcolor: look.ground,
  font: { family: '"Be Vietnam Pro", sans-serif', size: 14 * look.scale, color: look.ink },
  margin: { l: 56 * look.scale, r: 16 * look.scale, t: 16 * look.scale, b: 48 * look.scale },
  separators: look.vietnamese ? ',.' : '.,',
  hoverlabel: { bgcolor: look.panel, bordercolor: look.rule, font: { color: look.ink, family: '"Be Vietnam Pro", sans-serif' } },
  showlegend: false, dragmode: false, ...more,
});

// A name that would take the room of what it names; the table below the chart and what is said on pointing have it whole.
const short = (name: string, letters: number): string => (name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`);

// Where there are more names than have room, every second, third ... stands for those beside it.
const named = (names: readonly string[], letters: number, most: number): Part => {
  const shown = names.filter((_, place) => place % Math.ceil(names.length / most) === 0);
  return { tickmode: 'array', tickvals: shown, ticktext: shown.map(name => short(name, letters)) };
};

// Lines are told apart by their dashes as well as by their shade.
const dashes = ['solid', 'dash', 'dot', 'dashdot'];

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const trend = (figure: Trend, look: Look): Drawing => {
  const [begin, end] = [figure.days[0], figure.days[figure.days.length - 1]];
  const shades = [look.ink, look.mark, look.soft, look.rule];
  const data: Part[] = figure.series.map((series, place) => ({
    type: 'scatter', mode: 'lines+markers', name: short(series.name, look.narrow ? 26 : 60), meta: series.name, x: figure.days, y: series.values, connectgaps: false,
    line: { color: shades[place % 4], width: place === 0 ? 2.5 : 1.8, dash: dashes[place % 4] },
    marker: { size: 5 * look.scale, symbol: ['circle', 'square', 'diamond', 'triangle-up'][place % 4] },
    hovertemplate: `%{x|%d/%m/%Y}<br>%{y:,.${figure.digits}f} ${figure.sign}<extra>${figure.series.length > 1 ? '%{meta}' : ''}</extra>`,
  }));
  const shapes: Part[] = [];
  const annotations: Part[] = [];
  if (figure.target !== null) {
    shapes.push({ type: 'line', xref: 'paper', x0: 0, x1: 1, y0: figure.target, y1: figure.target, line: { color: look.rule, width: 1.5, dash: 'dot' } });
    annotations.push({
      xref: 'paper', x: 0, y: figure.target, xanchor: 'left', yanchor: 'bottom', showarrow: false, font: { color: look.soft, size: 13 * look.scale }, text: figure.targetName,
    });
  }
  for (const happened of figure.events) {
    shapes.push({ type: 'line', yref: 'paper', x0: happened.day, x1: happened.day, y0: 0, y1: 1, line: { color: look.rule, width: 1 } });
  }
  // The words of events stand below the axis as marks that say them when they are pointed at: written out they would lie over each other.
  data.push({
    type: 'scatter', mode: 'markers', x: figure.events.map(one => one.day), y: figure.events.map(() => 0.02), yaxis: 'y2', text: figure.events.map(one => one.text),
    marker: { symbol: 'diamond-open', size: 10 * look.scale, color: look.mark }, hovertemplate: '%{x|%d/%m/%Y}<br>%{text}<extra></extra>',
  });
  return {
    data,
    layout: layout(look, {
      xaxis: axis(look, { type: 'date', tickformat: '%d/%m/%y', range: begin === undefined || end === undefined ? undefined : [shifted(begin, -3), shifted(end, 3)] }),
      yaxis: axis(look, { title: { text: figure.sign, font: { color: look.soft } }, rangemode: figure.sign === '%' ? 'normal' : 'tozero', tickformat: ',' }),
      yaxis2: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
      showlegend: figure.series.length > 1, legend: { orientation: 'h', y: 1.12, font: { color: look.soft } }, shapes, annotations,
    }),
  };
};

const funnel = (figure: Funnel, look: Look): Drawing => {
  const limit = (name: string, dash: string, of: (limit: Funnel['limits'][number]) => number): Part => ({
    type: 'scatter', mode: 'lines', name, x: figure.limits.map(one => one.whole), y: figure.limits.map(of), hoverinfo: 'skip',
    line: { color: look.rule, width: 1.3, dash },
  });
  const shown = figure.points.filter(point => point.percent !== null);
  const colour = (position: string): string => (position === 'worseBeyond' ? look.act : position === 'worseWarning' ? look.watch : look.ink);
  return {
    data: [
      limit(figure.limitNames[0], 'dash', one => one.low95), limit(figure.limitNames[0], 'dash', one => one.high95),
      limit(figure.limitNames[1], 'solid', one => one.low998), limit(figure.limitNames[1], 'solid', one => one.high998),
      {
        type: 'scatter', mode: 'markers', x: shown.map(point => point.whole), y: shown.map(point => point.percent),
        text: shown.map(point => `${point.name}<br>${point.said}`), customdata: shown.map(point => point.address),
        hovertemplate: '%{text}<br>%{y:.2f} % · %{x:,}<extra></extra>',
        marker: {
          size: shown.map(point => (point.own ? 15 : 10)), color: shown.map(point => colour(point.position)),
          symbol: shown.map(point => (point.position === 'worseBeyond' ? 'triangle-up' : point.position === 'worseWarning' ? 'triangle-up-open' : point.own ? 'diamond' : 'circle')),
          line: { color: look.ground, width: 1 },
        },
      },
    ],
    layout: layout(look, {
      xaxis: axis(look, { title: { text: figure.across, font: { color: look.soft } }, tickformat: ',', rangemode: 'tozero' }),
      yaxis: axis(look, { title: { text: figure.upward, font: { color: look.soft } } }),
      shapes: [{ type: 'line', xref: 'paper', x0: 0, x1: 1, y0: figure.centre, y1: figure.centre, line: { color: look.soft, width: 1, dash: 'dot' } }],
    }),
  };
};

const heat = (figure: Heat, look: Look): Drawing => ({
  data: [{
    type: 'heatmap', x: figure.columns, y: figure.rows, z: figure.values, customdata: figure.behind, xgap: 2, ygap: 2, hoverongaps: false,
    zmin: 0, colorscale: [[0, look.band], [1, look.act]], colorbar: { thickness: 12, tickfont: { color: look.soft }, outlinewidth: 0, ticksuffix: ' %' },
    hovertemplate: `%{y}<br>%{x}<br>%{z:.1f} % · ${figure.behindSaid.replace('{0}', '%{customdata:,}')}<extra></extra>`,
    // A value is read without its colour too.
    texttemplate: '%{z:.0f}', textfont: { size: 12 * look.scale },
  }],
  layout: layout(look, {
    xaxis: axis(look, {
      side: 'top', tickangle: look.narrow || figure.columns.some(name => name.length > 14) ? -90 : -35, tickfont: { color: look.soft, size: (look.narrow ? 11 : 14) * look.scale },
      ...named(figure.columns, look.narrow ? 16 : 24, look.narrow ? 8 : 30),
    }),
    yaxis: axis(look, { autorange: 'reversed', ...named(figure.rows, look.narrow ? 16 : 34, 60) }),
    margin: { l: look.narrow ? 100 : 140, r: 16, t: 110, b: 16 },
  }),
});

const spread = (figure: Spread, look: Look): Drawing => ({
  data: [{
    type: 'bar', x: figure.bins.map(bin => bin.name), y: figure.bins.map(bin => bin.count), marker: { color: look.soft }, hovertemplate: '%{x}<br>%{y:,}<extra></extra>',
  }],
  layout: layout(look, {
    xaxis: axis(look, { title: { text: figure.across, font: { color: look.soft } }, type: 'category', tickangle: look.narrow ? -90 : 0 }),
    yaxis: axis(look, { title: { text: figure.upward, font: { color: look.soft } }, tickformat: ',', rangemode: 'tozero' }), bargap: 0.08,
  }),
});

const places = (figure: Ranked): readonly string[] => figure.dots.map(dot => `${dot.rank}  ${dot.name}`);

const ranked = (figure: Ranked, look: Look): Drawing => ({
  data: [{
    type: 'scatter', mode: 'markers', x: figure.dots.map(dot => dot.score), y: places(figure),
    customdata: figure.dots.map(dot => dot.address), hovertemplate: '%{y}<br>%{x:.1f}<extra></extra>',
    error_x: {
      type: 'data', symmetric: false, array: figure.dots.map(dot => dot.high - dot.score), arrayminus: figure.dots.map(dot => dot.score - dot.low),
      color: look.rule, thickness: 3, width: 0,
    },
    marker: { size: figure.dots.map(dot => (dot.own ? 14 : 9)), symbol: figure.dots.map(dot => (dot.own ? 'diamond' : 'circle')), color: look.ink },
  }],
  layout: layout(look, {
    xaxis: axis(look, { title: { text: figure.across, font: { color: look.soft } }, side: 'top' }), yaxis: axis(look, { autorange: 'reversed', type: 'category', ...named(places(figure), look.narrow ? 22 : 40, 60) }),
    margin: { l: 160, r: 16, t: 56, b: 16 },
    shapes: figure.group === null ? [] : [{ type: 'line', yref: 'paper', y0: 0, y1: 1, x0: figure.group, x1: figure.group, line: { color: look.rule, width: 1.5, dash: 'dot' } }],
  }),
});

/** What plotly.js draws of a figure. */
export const draw = (figure: ChartFigure, look: Look): Drawing => {
  switch (figure.kind) {
    case 'trend': return trend(figure, look);
    case 'funnel': return funnel(figure, look);
    case 'heat': return heat(figure, look);
    case 'spread': return spread(figure, look);
    case 'ranked': return ranked(figure, look);
  }
};
