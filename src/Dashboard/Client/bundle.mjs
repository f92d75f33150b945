// Bundles the browser's modules into the folder named as the only argument.
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

const common = {
  bundle: true,
  minify: true,
  target: 'chrome94',
  format: 'iife',
  legalComments: 'none',
  logLevel: 'warning',
  outdir: process.argv[2],
  entryNames: '[name]',
  assetNames: '[name]',
  loader: { '.woff2': 'file' },
};

await build({ ...common, entryPoints: ['Client/wall.ts', 'Client/watch.worker.ts', 'Client/again.ts', 'Client/chart.ts', 'Client/plotly.ts', 'Client/diagram.ts', 'Client/meeting.ts', 'Client/display.ts', 'Client/displays.ts', 'Client/desk.ts', 'Client/parlive.css'] });
await copyFile('Client/mark.svg', `${process.argv[2]}/mark.svg`);
