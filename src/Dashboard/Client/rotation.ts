// Which scene is shown, for how long, and what comes next.
import { dwellSeconds, part, say, scenes, type Scene } from './page-data';

const holdKey = 'parlive.held';

export class Rotation {
  private index = Math.max(0, scenes.findIndex(scene => scene.scene === document.body.dataset.scene));
  private began = performance.now();
  private held = sessionStorage.getItem(holdKey) === 'yes';

  public constructor(private readonly onScene: (scene: Scene) => void) {}

  public get current(): Scene {
    return scenes[this.index]!;
  }

  public run(): void {
    const next = part<HTMLButtonElement>('next');
    next.hidden = scenes.length < 2;
    next.addEventListener('click', () => this.hold());
    document.addEventListener('keydown', event => {
      if (event.key === 'h' && !event.ctrlKey && !event.metaKey && !event.altKey) this.hold();
    });
    document.querySelectorAll<HTMLAnchorElement>('.scenes a').forEach((link, index) =>
      link.addEventListener('click', event => {
        event.preventDefault();
        this.go(index);
      }));
    setInterval(() => this.tick(), 500);
    this.tick();
  }

  private hold(): void {
    this.held = !this.held;
    sessionStorage.setItem(holdKey, this.held ? 'yes' : 'no');
    this.began = performance.now();
    this.tick();
  }

  private go(index: number): void {
    this.index = index;
    this.began = performance.now();
    this.onScene(this.current);
    this.tick();
  }

  private tick(): void {
    const passed = this.held ? 0 : (performance.now() - this.began) / 1_000;
    if (passed >= dwellSeconds && scenes.length > 1) return this.go((this.index + 1) % scenes.length);
    document.querySelectorAll<HTMLAnchorElement>('.scenes a').forEach((link, index) => {
      if (index === this.index) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      // Styles set from a module are allowed where inline styles are not.
      link.style.setProperty('--done', index === this.index ? String(Math.min(1, passed / dwellSeconds)) : '0');
    });
    const next = scenes[(this.index + 1) % scenes.length]!;
    part('next').textContent = this.held ? say('link.held') : say('link.next', next.title, Math.ceil(dwellSeconds - passed));
  }
}
