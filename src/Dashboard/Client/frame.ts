/** A frame as the hub sends it. */
export interface Frame {
  /** The view's short name. */ readonly v: string;
  /** Epoch. */ readonly e: string;
  /** Number in the epoch. */ readonly o: number;
  /** The server's build. */ readonly b: string;
  /** When it was made, by the server's clock. */ readonly at: number;
  /** The moment its figures hold for. */ readonly as?: number;
  /** Since when they could not be renewed. */ readonly stale?: number;
  /** The whole HTML. */ readonly w?: string;
  /** Fragments that are new or differ. */ readonly f?: Record<string, string>;
  /** Their order, run by run. */ readonly r?: string[][];
}
