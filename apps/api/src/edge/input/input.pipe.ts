import { Injectable, type ArgumentMetadata, type PipeTransform } from "@nestjs/common";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import type { InputProblem } from "#contract/problem-codes.js";
import { ProblemException } from "../problem/problem-exception.js";
import { findForbidden } from "./forbidden.js";
import { toInputProblems } from "./input-problems.js";

/**
 * Checks a body or query against its class and reports everything that is wrong at once. Unknown fields are refused, values
 * are never converted silently.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== "body" && type !== "query") return value;
    if (metatype === undefined || metatype === Object) throw new Error("Input without a class is not accepted.");
    const plain = value ?? {};
    if (typeof plain !== "object" || Array.isArray(plain)) throw refuse([{ pointer: "", code: "wrong-type" }]);
    const forbidden = findForbidden(plain);
    if (forbidden.length > 0) throw refuse(forbidden);
    const instance = plainToInstance(metatype as new () => object, plain);
    const errors = validateSync(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      stopAtFirstError: false,
    });
    if (errors.length > 0) throw refuse(toInputProblems(errors));
    return instance;
  }
}

function refuse(problems: InputProblem[]): ProblemException {
  return new ProblemException("invalid-input", problems);
}
