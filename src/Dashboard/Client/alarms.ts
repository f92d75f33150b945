// Which hotspots this screen has shown. Kept through reloads of the page, so that none interrupts twice.
import type { Announced } from './page-data';

type Alarm = NonNullable<Announced['alarms']>[number];

const key = `parlive.alarms.${location.pathname}`;
const most = 500;

export class Alarms {
  private readonly seen: string[] | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  private first = this.seen === null;
  private readonly shown = new Set<string>(this.seen ?? []);

  /** Those that are new. The first ones that a screen ever hears of are there already and not new. */
  public fresh(announced: Announced): readonly Alarm[] {
    if (announced.alarms === null) return [];
    if (this.first) {
      this.first = false;
      this.note(announced.alarms);
    }
    return announced.alarms.filter(alarm => !this.shown.has(alarm.key));
  }

  /** Notes that these were shown. The oldest are forgotten long after they are over. */
  public note(alarms: readonly Alarm[]): void {
    for (const alarm of alarms) {
      this.shown.delete(alarm.key);
      this.shown.add(alarm.key);
    }
    for (const oldest of this.shown) {
      if (this.shown.size <= most) break;
      this.shown.delete(oldest);
    }
    sessionStorage.setItem(key, JSON.stringify([...this.shown]));
  }
}
