// The line to the server: joins, and comes back for ever.
import { HttpTransportType, HubConnection, HubConnectionBuilder, LogLevel, type IHttpConnectionOptions } from '@microsoft/signalr';
import { noteAnswer } from './clock';
import type { Frame } from './frame';
import { hubAddress, ownToken, type Announced } from './page-data';
import { patience, PatientSocket } from './patience';

type Answer = 'Joined' | 'Refused' | 'Unknown' | 'Full';

export interface Listener {
  onFrame(frame: Frame): void;
  onState(state: 'connecting' | 'live' | 'lost' | 'full'): void;
  onAnnounced(announced: Announced): void;
  /** Where the screen stands now: asked anew at each join. */
  position(): { token: string; epoch: string; offset: number };
  /** The server cannot use this page any more. */
  onRefused(): void;
}

// Frames come every two seconds; while the server is full, answers every six at the latest.
const silentAfter = 7_000;
const clockEvery = 60_000;
// The question for the clock says that this screen is still there; while no frames come, because the server is full, a ping does.
const pingAfter = 75_000;
const clockAtMostEvery = 5_000;
const longestPause = 5_000;

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

/** Somewhere up to so long: screens that lost their server together do not come back together. */
export const jitter = (most: number): number => most * (0.4 + 0.6 * Math.random());

export class Link {
  private connection: HubConnection | null = null;
  private clockAsked = 0;
  private clockDue = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  public constructor(private readonly listener: Listener) {}

  /** Connects, and connects again, for as long as the page is there. */
  public async run(): Promise<never> {
    for (let failures = 0; ; ) {
      this.listener.onState(failures === 0 ? 'connecting' : 'lost');
      failures = (await this.once(failures)) ? 2 : failures + 1;
      this.listener.onState('lost');
      await pause(jitter(Math.min(longestPause, 250 * 2 ** failures)));
    }
  }

  /** Joins the view where the screen stands now. */
  public async join(): Promise<void> {
    const connection = this.connection;
    if (connection === null) return;
    // One join waits at the most, however many scenes are chosen while the server is full.
    clearTimeout(this.waiting);
    const { token, epoch, offset } = this.listener.position();
    const answer = await connection.invoke<Answer>('Join', token, epoch, offset);
    if (answer === 'Joined') this.listener.onState('live');
    else if (answer === 'Full') {
      this.listener.onState('full');
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => void this.join().catch(() => connection.stop()), jitter(6_000));
    } else this.listener.onRefused();
  }

  /** Asks for the server's clock, because what is known of it seems not to hold any more. */
  public checkClock(): void {
    if (this.connection !== null && performance.now() - this.clockAsked > clockAtMostEvery) void this.askClock(this.connection).catch(() => undefined);
  }

  // A socket is opened anew, and so reaches the server at once. Where sockets do not come through, every other attempt asks first what does;
  // that question may go over a connection that the browser keeps and the line has forgotten.
  private build(failures: number): HubConnection {
    const how = failures % 2 === 0
      ? { transport: HttpTransportType.WebSockets, skipNegotiation: true }
      : { transport: HttpTransportType.WebSockets | HttpTransportType.LongPolling, timeout: patience };
    // The library takes the sockets that it is given, and keeps quiet about it in its types.
    const options: IHttpConnectionOptions & { WebSocket: typeof WebSocket } = { ...how, WebSocket: PatientSocket };
    const connection = new HubConnectionBuilder()
      .withUrl(hubAddress, options)
      .configureLogging(LogLevel.None)
      .build();
    connection.serverTimeoutInMilliseconds = silentAfter;
    connection.keepAliveIntervalInMilliseconds = pingAfter;
    return connection;
  }

  /** One life of a connection; answers whether it ever stood. */
  private async once(failures: number): Promise<boolean> {
    const connection = this.build(failures);
    connection.on('Frame', (frame: Frame) => {
      this.listener.onFrame(frame);
      // Behind a frame the server is awake: to wake it for each word of each screen would cost it as much as the frames.
      if (performance.now() > this.clockDue) void this.askClock(connection).catch(() => undefined);
    });
    connection.on('Announced', (announced: Announced) => this.listener.onAnnounced(announced));
    const closed = new Promise<void>(done => connection.onclose(() => done()));
    try {
      await connection.start();
      this.connection = connection;
      await this.askClock(connection);
      await this.join();
      void this.askAnnounced(connection).catch(() => connection.stop());
      await closed;
      return true;
    } catch {
      return false;
    } finally {
      this.connection = null;
      await connection.stop().catch(() => undefined);
    }
  }

  private async askClock(connection: HubConnection): Promise<void> {
    const asked = this.clockAsked = performance.now();
    this.clockDue = asked + jitter(clockEvery);
    const server = await connection.invoke<number>('Clock');
    noteAnswer(asked, performance.now(), server);
  }

  // What changes from here on is told.
  private async askAnnounced(connection: HubConnection): Promise<void> {
    const announced = await connection.invoke<Announced | null>('Announced', ownToken);
    if (announced !== null) this.listener.onAnnounced(announced);
  }
}
