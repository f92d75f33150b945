// Which scene is shown, for how long, and what comes next. One timer and one listener for each kind of event, for as long as the page is there.
import { Alarms } from './alarms';
import { hotspots, interrupts, part, say, scenes, type Announced, type Scene } from './page-data';

const holdKey = 'parlive.held';
const onwards = ['ArrowRight', 'PageDown', 'n'];
const backwards = ['ArrowLeft', 'PageUp', 'p'];

export class Rotation {
  private readonly alarms = new Alarms();
  private readonly bars = [...document.querySelectorAll<HTMLAnchorElement>('.scenes a')];
  private index = 0;
  private began = performance.now();
  private held = sessionStorage.getItem(holdKey) === 'yes';
  private empty: ReadonlySet<string> = new Set();
  /** Why the hotspots are in front of the rotation; null while they are not. */
  private why: string | null = null;

  public constructor(private readonly onScene: (scene: Scene) => void) {}

  public get current(): Scene {
    return this.why === null ? scenes[this.index]! : hotspots;
  }

  public run(): void {
    part('hold').addEventListener('click', () => this.hold());
    document.addEventListener('keydown', event => this.press(event));
    for (const bar of this.bars)
      bar.addEventListener('click', event => {
        event.preventDefault();
        this.go(scenes.findIndex(scene => scene.turn === Number(bar.dataset.turn)));
      });
    setInterval(() => this.tick(), 500);
    this.tick();
  }

  /** Hears which scenes have nothing to show, and which hotspots ask somebody to act. */
  public hear(announced: Announced): void {
    this.empty = new Set(announced.empty);
    const fresh = this.alarms.fresh(announced);
    // Whoever holds a scene is looking at it; what is new waits until it is let go.
    if (fresh.length > 0 && interrupts && !this.held && this.why === null) {
      this.alarms.note(fresh);
      const before = this.current;
      this.why = fresh.length === 1 ? say('alarm.one', fresh[0]!.why) : say('alarm.several', fresh.length, fresh[0]!.why);
      this.show(before);
    }
    this.tick();
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const scrolls = document.documentElement.scrollHeight > document.documentElement.clientHeight;
    if (event.key === 'h') this.hold();
    else if (scrolls && event.key.startsWith('Page')) return;
    else if (onwards.includes(event.key)) this.go(this.after(1));
    else if (backwards.includes(event.key)) this.go(this.after(-1));
  }

  private hold(): void {
    if (scenes.length < 2) return;
    this.held = !this.held;
    sessionStorage.setItem(holdKey, this.held ? 'yes' : 'no');
    this.began = performance.now();
    this.tick();
  }

  /** The next scene in a direction that has something to show; the same one where there is no other. */
  private after(step: 1 | -1): number {
    for (let index = this.index, tried = 0; tried < scenes.length; tried++) {
      index = (index + step + scenes.length) % scenes.length;
      if (!this.isLeftOut(scenes[index]!)) return index;
    }
    return this.index;
  }

  private isLeftOut(scene: Scene): boolean {
    return scene.optional && this.empty.has(scene.scene);
  }

  private go(index: number): void {
    const before = this.current;
    this.index = index;
    this.why = null;
    this.show(before);
    this.tick();
  }

  private show(before: Scene): void {
    this.began = performance.now();
    document.body.classList.toggle('is-interrupted', this.why !== null);
    part('why').hidden = this.why === null;
    part('why').textContent = this.why ?? '';
    if (this.current.token !== before.token && !(this.current.scene === 'hotspots' && before.scene === 'hotspots')) this.onScene(this.current);
  }

  private tick(): void {
    const dwell = this.current.dwell;
    const passed = this.held ? 0 : (performance.now() - this.began) / 1_000;
    const next = this.why === null ? this.after(1) : this.index;
    if (passed >= dwell && (next !== this.index || this.why !== null)) return this.go(next);
    this.draw(Math.min(1, passed / dwell));
    const rotates = next !== this.index || this.why !== null;
    part('hold').hidden = scenes.length < 2;
    part('hold').setAttribute('aria-pressed', String(this.held));
    part('next').hidden = !rotates;
    const left = Math.ceil(dwell - passed);
    const words = this.held ? say('link.held') : say(this.why === null ? 'link.next' : 'link.back', scenes[next]!.title, left);
    if (part('next').textContent !== words) part('next').textContent = words;
  }

  /** A bar for each turn; one of several units fills over all of them. */
  private draw(done: number): void {
    const turn = this.why === null ? scenes[this.index]!.turn : -1;
    const steps = scenes.filter(scene => scene.turn === turn);
    const share = steps.length === 0 ? 0 : (steps.indexOf(scenes[this.index]!) + done) / steps.length;
    for (const bar of this.bars) {
      const own = Number(bar.dataset.turn);
      bar.hidden = this.isLeftOut(scenes.find(scene => scene.turn === own)!);
      if (own === turn) bar.setAttribute('aria-current', 'true');
      else bar.removeAttribute('aria-current');
      // Styles set from a module are allowed where inline styles are not.
      bar.style.setProperty('--done', own === turn ? String(share) : '0');
    }
  }
}
