// Diagrams: laid out once; afterwards only what the boxes say and how they are marked changes, in place.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import { look, type Look } from './charts/look';

interface Box { readonly id: string; readonly name: string; readonly about: string; readonly state: string; readonly address: string }
interface Arrow { readonly from: string; readonly to: string; readonly label: string; readonly weight: number }
interface Diagram { readonly asOf: string; readonly nodes: readonly Box[]; readonly edges: readonly Arrow[] }

cytoscape.use(dagre);

// The library would add a style element, which the page's policy forbids, unless one with this id is there; its one rule is in chart.css.
const styled = document.createElement('meta');
styled.id = '__________cytoscape_stylesheet';
document.head.append(styled);

// Shape before colour: the mark stands in the box.
const marks: Record<string, string> = { act: '▲ ', watch: '△ ', silent: '◌ ' };
const askAgain = 15_000;
const tooOld = 40_000;
const least = 2_000;

const label = (box: Box): string => `${marks[box.state] ?? ''}${box.name}${box.about === '' ? '' : `\n${box.about}`}`;

const boxes = (diagram: Diagram): ElementDefinition[] => diagram.nodes.map(box => ({ data: { id: box.id, label: label(box), state: box.state, address: box.address } }));

const nameOf = (arrow: Arrow): string => `${arrow.from}\t${arrow.to}`;

const arrows = (diagram: Diagram): ElementDefinition[] => diagram.edges.map(arrow => ({
  data: { id: nameOf(arrow), source: arrow.from, target: arrow.to, label: arrow.label, width: 1 + 7 * arrow.weight },
}));

const style = (of: Look): cytoscape.StylesheetJson => [
  {
    selector: 'node',
    style: {
      shape: 'round-rectangle', 'background-color': of.panel, 'border-width': 1, 'border-color': of.rule, color: of.ink, label: 'data(label)', 'font-family': 'Be Vietnam Pro, sans-serif',
      'font-size': 13, 'text-wrap': 'wrap', 'text-max-width': '190px', 'text-valign': 'center', 'text-halign': 'center', width: 210, height: 52, 'line-height': 1.25,
    },
  },
  { selector: 'node[state="act"]', style: { 'border-width': 3, 'border-color': of.act, color: of.act } },
  { selector: 'node[state="watch"]', style: { 'border-width': 2, 'border-color': of.watch, color: of.watch } },
  { selector: 'node[state="silent"]', style: { 'border-style': 'dashed', color: of.soft } },
  {
    selector: 'edge',
    style: {
      width: 'data(width)', 'line-color': of.band, 'target-arrow-color': of.band, 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', label: 'data(label)', 'font-size': 12,
      'font-family': 'Be Vietnam Pro, sans-serif', color: of.soft, 'text-background-color': of.ground, 'text-background-opacity': 1, 'text-background-padding': '2px',
    },
  },
];

const layOut = (graph: Core): void => {
  graph.layout({ name: 'dagre', rankDir: 'LR', nodeSep: 14, rankSep: 70, animate: false, fit: true, padding: 12 } as cytoscape.LayoutOptions).run();
};

class DiagramElement extends HTMLElement {
  #graph: Core | undefined;
  #heard = Date.now();
  #asking = false;
  #again = false;

  connectedCallback(): void {
    const diagram = JSON.parse(this.dataset.diagram ?? '') as Diagram;
    this.#graph = cytoscape({
      container: this, elements: [...boxes(diagram), ...arrows(diagram)], style: style(look()), minZoom: 0.15, maxZoom: 2, autoungrabify: true,
    });
    layOut(this.#graph);
    this.#graph.on('tap', 'node', event => {
      const address = event.target.data('address') as string;
      if (address !== '') location.assign(address);
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#graph?.style(style(look())));
    if ((this.dataset.source ?? '') === '') return;
    setInterval(() => void this.#ask(), askAgain);
    setInterval(() => this.#sayIfOld(), 1_000);
    void this.#watch();
  }

  async #watch(): Promise<void> {
    const hub = new HubConnectionBuilder().withUrl(new URL(document.body.dataset.hub ?? 'live', document.baseURI).href).configureLogging(LogLevel.None)
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: () => 5_000 }).build();
    hub.on('unit.changed', () => void this.#ask());
    const join = (): Promise<void> => hub.invoke('Watch', this.dataset.unit ?? '').then(() => undefined, () => undefined);
    hub.onreconnected(join);
    // Without the hub the diagram still asks every quarter of a minute.
    await hub.start().then(join, () => undefined);
  }

  // At most one question at a time, and not more often than somebody can see; what changed meanwhile is asked for once more.
  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      const answer = await fetch(this.dataset.source ?? '', { cache: 'no-store', signal: AbortSignal.timeout?.(10_000) });
      if (answer.ok) this.#show(await answer.json() as Diagram);
    } catch {
      // What is old is said to be so; the next question may be answered.
    }
    setTimeout(() => {
      this.#asking = false;
      if (!this.#again) return;
      this.#again = false;
      void this.#ask();
    }, least);
  }

  #show(diagram: Diagram): void {
    const graph = this.#graph;
    if (!graph) return;
    this.#heard = Date.now();
    this.#sayIfOld();
    const asOf = document.querySelector('.as-of');
    if (asOf) asOf.textContent = diagram.asOf;
    const wanted = new Set([...diagram.nodes.map(box => box.id), ...diagram.edges.map(nameOf)]);
    const gone = graph.elements().filter(element => !wanted.has(element.id()));
    const fresh = [...boxes(diagram), ...arrows(diagram)].filter(element => graph.getElementById(element.data.id ?? '').empty());
    graph.batch(() => {
      for (const element of [...boxes(diagram), ...arrows(diagram)]) graph.getElementById(element.data.id ?? '').data(element.data);
      gone.remove();
      graph.add(fresh);
    });
    // Only what comes or goes makes a new layout; a figure that changes never moves a box.
    if (gone.nonempty() || fresh.length > 0) layOut(graph);
    for (const box of diagram.nodes) {
      const said = document.querySelector(`[data-node="${CSS.escape(box.id)}"] .soft`);
      if (said && said.textContent !== box.about) said.textContent = box.about;
    }
  }

  #sayIfOld(): void {
    const old = document.querySelector<HTMLElement>('.old');
    const isOld = Date.now() - this.#heard > tooOld;
    this.classList.toggle('is-old', isOld);
    if (!old || old.hidden === !isOld) return;
    old.hidden = !isOld;
    old.textContent = isOld ? document.body.dataset.words ?? '' : '';
  }
}

customElements.define('pl-diagram', DiagramElement);
