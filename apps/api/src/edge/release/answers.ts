import { applyDecorators, HttpCode, SetMetadata } from "@nestjs/common";
import { ApiResponse } from "@nestjs/swagger";
import type { AnswerClass } from "./out.js";

export const ANSWER = "regiemap:answer";

/** What a route answers when all went well; `null` = no body (204). A route without it is refused at run time. */
export function Answers(status: number, answer: AnswerClass | null, description = ""): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SetMetadata(ANSWER, answer),
    ApiResponse(answer === null ? { status, description } : { status, description, type: answer }),
  );
}
