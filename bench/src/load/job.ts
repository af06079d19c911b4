/** One request to send; random per connection. */
export interface Target {
  path: string;
  headers: Record<string, string>;
}

/** What the generator is asked to do. */
export interface Job {
  port: number;
  targets: Target[];
  connections: number;
  warmUpSeconds: number;
  seconds: number;
}

/** What it saw in the measured time. */
export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  answers: number;
  /** Status → how many, for everything but 200; 0 = broken connection. */
  others: Record<string, number>;
  bytesPerAnswer: number;
}

/** Sent by the generator when warming up is over, so that the machine is watched in the measured time only. */
export type Message = { kind: "measuring" } | { kind: "measured"; measured: Measured };
