import type { LoggerService } from "@nestjs/common";
import type { Logger } from "pino";

/** Nest's own messages (start, wiring problems) in the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug({ nest: String(message) });
  }
  error(message: unknown): void {
    this.logger.error({ nest: String(message) });
  }
  warn(message: unknown): void {
    this.logger.warn({ nest: String(message) });
  }
}
