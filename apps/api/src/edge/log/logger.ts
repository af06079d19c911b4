import { pino, type DestinationStream, type Logger } from "pino";
import { currentTraceId } from "../request-id/request-context.js";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

/** Lines of JSON with the trace id of the running request. No bodies, no queries, no names: routes and codes only. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: "regiemap-api" },
    mixin: () => ({ traceId: currentTraceId() ?? undefined }),
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
