import { Logger } from "graphile-worker";

/** Told what went wrong, in one line without content. */
export type Log = (line: string) => void;

/** The queue tells of every job and its payload; only warnings and errors are passed on, and of those the message alone. */
export function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log(message.split("\n")[0]!);
  });
}

export const quietLogger = queueLogger(() => undefined);
