import { Module } from "@nestjs/common";
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from "@nestjs/core";
import { AccessGuard } from "./access/access.guard.js";
import { InputPipe } from "./input/input.pipe.js";
import { MachineGuard } from "./machine/machine.guard.js";
import { MachineReachGuard } from "./machine/machine-reach.guard.js";
import { LOGGER } from "./log/logger.token.js";
import { ProblemFilter } from "./problem/problem-filter.js";
import { ReleaseInterceptor } from "./release/release.interceptor.js";
import { RefusalsGuard } from "./security/refusals.guard.js";

/** What every request passes: who may come, what may go in, what may go out, and how it is told when something is wrong. */
@Module({
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: MachineGuard },
    { provide: APP_GUARD, useClass: RefusalsGuard },
    { provide: APP_GUARD, useClass: MachineReachGuard },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_INTERCEPTOR, useClass: ReleaseInterceptor },
    { provide: APP_FILTER, inject: [LOGGER], useFactory: (logger: never) => new ProblemFilter(logger) },
  ],
})
export class EdgeModule {}
