import { ApiProperty, type ApiPropertyOptions } from "@nestjs/swagger";

/** A scalar of the contract, an object the catalogue shapes (`open`), or another answer class. */
export type OutType = "text" | "id" | "moment" | "date" | "integer" | "boolean" | "open" | (() => AnswerClass);

export type AnswerClass = new () => object;

export interface OutOptions {
  list?: boolean;
  nullable?: boolean;
  /** May be absent. */
  optional?: boolean;
  of?: readonly string[];
  description?: string;
}

export interface Declared {
  type: OutType;
  list: boolean;
}

const DECLARED = Symbol("regiemap:declared");

const SCHEMAS: Record<Exclude<OutType, () => AnswerClass>, ApiPropertyOptions> = {
  text: { type: String },
  id: { type: String, format: "uuid" },
  moment: { type: String, format: "date-time" },
  date: { type: String, format: "date" },
  integer: { type: "integer" },
  boolean: { type: Boolean },
  open: { type: "object", additionalProperties: true },
};

/**
 * Declares a field of an answer: it is documented in openapi.json and it is let out. What is not declared never leaves,
 * whatever an object happens to hold.
 */
export function Out(type: OutType, options: OutOptions = {}): PropertyDecorator {
  return (target, name) => {
    const declared = declaredOf(target.constructor as AnswerClass);
    declared.set(String(name), { type, list: options.list ?? false });
    Reflect.defineMetadata(DECLARED, declared, target.constructor);
    // Swagger takes a function for a lazy one by its name, `type`.
    const schema = typeof type === "function" ? { type: () => type() } : SCHEMAS[type];
    ApiProperty({
      ...schema,
      ...(options.of ? { enum: [...options.of] } : {}),
      ...(options.list ? { isArray: true } : {}),
      ...(options.nullable ? { nullable: true } : {}),
      ...(options.description ? { description: options.description } : {}),
      required: !options.optional,
    } as ApiPropertyOptions)(target, name);
  };
}

/** The declared fields of an answer class, those it inherits included. */
export function declaredOf(answer: AnswerClass): Map<string, Declared> {
  return new Map(Reflect.getMetadata(DECLARED, answer) as Map<string, Declared> | undefined);
}
