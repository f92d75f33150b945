// A wall: shows frames as they come, keeps coming back, and says so when nothing comes.
import { arrived } from './arrival';
import { noteFrame } from './clock';
import type { Frame } from './frame';
import * as freshness from './freshness';
import { jitter, Link } from './link';
import * as motion from './motion';
import { announced, build, part, say, start } from './page-data';
import { apply } from './patch';
import { reload } from './reload';
import * as report from './report';
import { Rotation } from './rotation';
import * as shift from './shift';

const live = part('live');
let { view, epoch, offset } = start;
let expectsOther = false;

const onFrame = (frame: Frame): void => {
  if (frame.b !== build) return reload(10_000);
  if (!noteFrame(frame.at)) link.checkClock();
  // A scene was chosen and its first frame is awaited: frames of the old one still fly.
  if (expectsOther ? frame.v === view || frame.w === undefined : frame.v !== view) return;
  const next = frame.w !== undefined || (frame.e === epoch && frame.o === offset + 1);
  const before = motion.glimpse(live);
  if (!next || !apply(live, frame)) return joinWhole();
  if (expectsOther) live.scrollTop = 0;
  else motion.show(live, before);
  expectsOther = false;
  [view, epoch, offset] = [frame.v, frame.e, frame.o];
  // A frame that comes and is old: the line is slow, or what is known of the clock is not true any more.
  if (!freshness.note(frame.at, frame.as, frame.stale !== undefined)) link.checkClock();
  report.applied(frame, document.body.dataset.scene ?? '');
};

const joinWhole = (): void => {
  [epoch, offset] = ['', 0];
  void link.join().catch(() => undefined);
};

const rotation = new Rotation(scene => {
  expectsOther = true;
  document.body.dataset.scene = scene.scene;
  document.title = `${scene.title} · ParLive`;
  joinWhole();
});

const link = new Link({
  onFrame,
  onState: state => {
    const words = part('link');
    const text = say(`link.${state}`);
    if (words.textContent !== text) words.textContent = text;
    words.className = `link is-${state}`;
  },
  onAnnounced: news => rotation.hear(news),
  position: () => ({ token: rotation.current.token, epoch, offset }),
  // The keys changed or the unit is gone: a new page knows more. Without haste, since all screens hear this at once.
  onRefused: () => reload(jitter(7_000)),
});

rotation.run();
rotation.hear(announced);
freshness.begin();
shift.run();
arrived(() => {
  freshness.watch();
  report.run();
  void link.run();
});
