// Prints what a bundle has that the oldest browser, Chromium 94, does not know: one line for each thing. Arguments: files.
// New syntax is found by letting esbuild write the file for that browser and for the newest: where the two differ, something was new.
// Calls and style rules have names, and are found by them.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const oldest = 'chrome94';

// Name, the version that brought it, and how it is written. What is only nicer where it is known (text-wrap) is not here.
const script = [
  ['Array.prototype.findLast', 97, /\.findLast(Index)?\b/],
  ['structuredClone', 98, /\bstructuredClone\b/],
  ['AbortSignal.timeout', 103, /\bAbortSignal\.timeout\b/],
  ['AbortSignal.any', 116, /\bAbortSignal\.any\b/],
  ['Element.checkVisibility', 105, /\.checkVisibility\b/],
  ['navigation', 102, /\bwindow\.navigation\b/],
  ['Array.fromAsync', 121, /\bArray\.fromAsync\b/],
  ['Array.prototype.toSorted', 110, /\.to(Sorted|Reversed|Spliced)\b/],
  ['Object.groupBy', 117, /\b(Object|Map)\.groupBy\b/],
  ['Promise.withResolvers', 119, /\bwithResolvers\b/],
  ['Promise.try', 128, /\bPromise\.try\b/],
  ['Set operations', 122, /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\b/],
  ['String.prototype.isWellFormed', 111, /\.(isWellFormed|toWellFormed)\b/],
  ['Iterator helpers', 122, /\bIterator\.from\b/],
  ['popover', 114, /\.(showPopover|hidePopover|togglePopover)\b/],
  ['startViewTransition', 111, /\bstartViewTransition\b/],
  ['scheduler.yield', 129, /\bscheduler\.yield\b/],
  ['Intl.DurationFormat', 129, /\bIntl\.DurationFormat\b/],
  ['Array.prototype.with', 110, /\.with\(/],
  ['URL.canParse', 120, /\bURL\.(canParse|parse)\b/],
  ['CSSStyleSheet of modules', 123, /\bwith\s*\{\s*type:/],
];

const style = [
  [':has()', 105, /:has\(/],
  ['@container', 105, /@container\b|container-(type|name)\s*:/],
  ['small, large and dynamic viewport units', 108, /[\d.](d|s|l)v(h|w|i|b|min|max)\b/],
  ['container units', 105, /[\d.]cq(w|h|i|b|min|max)\b/],
  ['color-mix()', 111, /color-mix\(/],
  ['lab(), lch(), oklab(), oklch(), color()', 111, /\b(ok)?(lab|lch)\(|[\s:,(]color\(/],
  ['light-dark()', 123, /light-dark\(/],
  ['@layer', 99, /@layer\b/],
  ['@scope', 118, /@scope\b/],
  ['@starting-style', 117, /@starting-style\b/],
  ['subgrid', 117, /\bsubgrid\b/],
  ['translate, rotate, scale as properties', 104, /[{;]\s*(translate|rotate|scale)\s*:/],
  ['ranges in media queries', 104, /@media[^{]*[<>]/],
  ['trigonometry and rounding', 111, /\b(sin|cos|tan|asin|acos|atan2?|round|mod|rem|pow|sqrt|hypot|exp|abs|sign)\(/],
  ['animation-timeline', 115, /(animation|scroll|view)-timeline\s*:/],
  ['anchor positioning', 125, /anchor-name\s*:|position-anchor\s*:|\banchor\(/],
  ['mask without a prefix', 120, /[{;]\s*mask(-image)?\s*:/],
  ['linear()', 113, /\blinear\(/],
  ['nth-child of', 111, /:nth-(last-)?child\([^)]*\bof\b/],
  [':dir()', 120, /:dir\(/],
  [':popover-open', 114, /:popover-open|::details-content/],
  ['line-height unit', 109, /[\d.]r?lh\b/],
];

const written = async (text, loader, target) => (await transform(text, { loader, target, minify: true, logLevel: 'silent', legalComments: 'none' })).code;

// Texts and addresses speak of many things; what counts in a style sheet is outside of them.
const bare = css => css.replace(/url\([^)]*\)|"(?:[^"\\]|\\.)*"/g, '""');

for (const file of process.argv.slice(2)) {
  const text = await readFile(file, 'utf8');
  const loader = file.endsWith('.css') ? 'css' : 'js';
  if (await written(text, loader, oldest) !== await written(text, loader, 'esnext')) console.log(`${file}: syntax newer than ${oldest}`);
  for (const [name, since, how] of loader === 'css' ? style : script) {
    const found = how.exec(loader === 'css' ? bare(text) : text);
    if (found) console.log(`${file}: ${name} is known since Chromium ${since}: ${text.slice(Math.max(0, found.index - 20), found.index + 40)}`);
  }
}
