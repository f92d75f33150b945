// plotly.js, in a file of its own: only pages with a chart in sight load it.
import plotly from 'plotly.js-cartesian-dist-min';

(window as unknown as { Plotly: typeof plotly }).Plotly = plotly;
