// The figures as the server writes them (Charts/*.cs).

interface Figure { readonly title: string }

export interface Trend extends Figure {
  readonly kind: 'trend';
  readonly days: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly digits: number;
  readonly sign: string;
  readonly target: number | null;
  readonly targetName: string;
  readonly events: readonly { readonly day: string; readonly text: string }[];
}

export interface Funnel extends Figure {
  readonly kind: 'funnel';
  readonly centre: number;
  readonly across: string;
  readonly upward: string;
  readonly limitNames: readonly [string, string];
  readonly points: readonly {
    readonly name: string; readonly address: string; readonly part: number; readonly whole: number; readonly percent: number | null;
    readonly position: string; readonly said: string; readonly own: boolean;
  }[];
  readonly limits: readonly { readonly whole: number; readonly low95: number; readonly high95: number; readonly low998: number; readonly high998: number }[];
}

export interface Heat extends Figure {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly behind: readonly (readonly number[])[];
  readonly behindSaid: string;
}

export interface Spread extends Figure {
  readonly kind: 'spread';
  readonly across: string;
  readonly upward: string;
  readonly bins: readonly { readonly name: string; readonly count: number }[];
}

export interface Ranked extends Figure {
  readonly kind: 'ranked';
  readonly group: number | null;
  readonly groupName: string;
  readonly across: string;
  readonly dots: readonly {
    readonly name: string; readonly address: string; readonly rank: string; readonly score: number; readonly low: number; readonly high: number;
    readonly own: boolean;
  }[];
}

export type ChartFigure = Trend | Funnel | Heat | Spread | Ranked;
