// plotly.js, in a file of its own: only pages with a chart in sight load it.
import plotly from 'plotly.js-cartesian-dist-min';

// It warns of the policy that forbids style elements; what they would hold is in chart.css.
plotly.setPlotConfig({ logging: 0 });
(window as unknown as { Plotly: typeof plotly }).Plotly = plotly;
