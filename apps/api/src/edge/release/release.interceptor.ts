import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { map, type Observable } from "rxjs";
import { ANSWER } from "./answers.js";
import type { AnswerClass } from "./out.js";
import { strip } from "./strip.js";

/** Lets out what the route's answer class declares. */
@Injectable()
export class ReleaseInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.reflector.get<AnswerClass | null | undefined>(ANSWER, context.getHandler());
    if (answer === undefined) throw new Error("A route without a declared answer lets nothing out.");
    return next.handle().pipe(map((value: unknown) => (answer === null ? undefined : strip(answer, value))));
  }
}
