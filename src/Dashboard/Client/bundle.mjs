// Bundles the browser's modules into the folder named as the only argument.
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

await build({ ...common, entryPoints: ['Client/wall.ts', 'Client/page.ts', 'Client/watch.worker.ts', 'Client/parlive.css'] });
