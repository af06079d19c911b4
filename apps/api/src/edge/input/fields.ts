import { UUID_FORM } from "#domain/ids.js";
import { applyDecorators } from "@nestjs/common";
import { ApiProperty, type ApiPropertyOptions } from "@nestjs/swagger";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from "class-validator";

/**
 * The fields of request bodies: one decorator says what is allowed and documents it, so that the two cannot differ.
 * A field is required unless `optional`; null is never the same as absent.
 */
interface Common {
  optional?: boolean;
  description?: string;
}

function field(common: Common, api: ApiPropertyOptions, checks: PropertyDecorator[]): PropertyDecorator {
  const described = common.description === undefined ? {} : { description: common.description };
  const documented = ApiProperty({ ...api, ...described, required: !common.optional } as ApiPropertyOptions);
  const whenPresent = ValidateIf((_, value: unknown) => value !== undefined);
  return applyDecorators(documented, ...(common.optional ? [whenPresent] : []), ...checks);
}

/** Free text of at most `max` characters. */
export function Text(options: Common & { max: number; min?: number }): PropertyDecorator {
  const min = options.min ?? 0;
  const api = { type: String, maxLength: options.max, ...(min > 0 ? { minLength: min } : {}) };
  return field(options, api, [IsString(), MaxLength(options.max), ...(min > 0 ? [MinLength(min)] : [])]);
}

/** A calendar date; whether that day exists is for the domain to say. */
export function DateText(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, format: "date" }, [IsString(), Matches(/^\d{4}-\d{2}-\d{2}$/)]);
}

/** Bytes in base64url without padding (RFC 4648, 5). */
export function Base64Url(options: Common & { max: number }): PropertyDecorator {
  const pattern = /^[A-Za-z0-9_-]*$/;
  const api = { type: String, maxLength: options.max, pattern: pattern.source };
  return field(options, api, [IsString(), MaxLength(options.max), Matches(pattern)]);
}

/** A key of the catalogue, or a field path `list.subfield`. Whether it exists is for the domain to say. */
export function Key(options: Common = {}): PropertyDecorator {
  const pattern = /^\$?[A-Za-z0-9][A-Za-z0-9._:-]*$/;
  return field(options, { type: String, maxLength: 120, pattern: pattern.source }, [
    IsString(),
    MaxLength(120),
    Matches(pattern),
  ]);
}

/** A grantee key as it may come in; of a team, `teamOf` tells its parts. */
export const GRANTEE_KEY = new RegExp(`^([mal]:${UUID_FORM}|t:${UUID_FORM}:[a-z][a-z-]{0,59})$`);

/** Whom a grant names: `m:<membership>`, `a:<account>`, `l:<link>` or `t:<organisation>:<profession>`. */
export function GranteeKey(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, maxLength: 120, pattern: GRANTEE_KEY.source }, [
    IsString(),
    Matches(GRANTEE_KEY),
  ]);
}

/** @param options `nullable`: null says something, and is not the same as absent */
export function Id(options: Common & { nullable?: boolean } = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: String, format: "uuid", ...(options.nullable ? { nullable: true } : {}) };
  return field(options, api, [
    ...(options.nullable ? [ValidateIf((_, value: unknown) => value !== null)] : []),
    IsUUID(),
  ]);
}

/** A moment in ISO 8601 with a zone, up to microseconds. */
export function MomentText(options: Common & { nullable?: boolean } = {}): PropertyDecorator {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
  const api: ApiPropertyOptions = {
    type: String,
    format: "date-time",
    ...(options.nullable ? { nullable: true } : {}),
  };
  const whenSaid = ValidateIf((_, value: unknown) => value !== undefined && !(options.nullable && value === null));
  return field(options, api, [...(options.optional ? [whenSaid] : []), IsString(), Matches(pattern)]);
}

export function OneOf(values: readonly string[], options: Common = {}): PropertyDecorator {
  return field(options, { type: String, enum: [...values] }, [IsString(), IsIn([...values])]);
}

export function WholeNumber(options: Common & { min: number; max: number; fromQuery?: boolean }): PropertyDecorator {
  const api: ApiPropertyOptions = { type: "integer", minimum: options.min, maximum: options.max };
  const convert = options.fromQuery ? [Type(() => Number)] : [];
  return field(options, api, [...convert, IsInt(), Min(options.min), Max(options.max)]);
}

export function YesNo(options: Common = {}): PropertyDecorator {
  return field(options, { type: Boolean }, [IsBoolean()]);
}

/** An object whose shape the catalogue's template says. */
export function Open(options: Common = {}): PropertyDecorator {
  return field(options, { type: "object", additionalProperties: true }, [IsObject()]);
}

export function Nested(type: () => new () => object, options: Common = {}): PropertyDecorator {
  return field(options, { type: () => type() }, [IsObject(), ValidateNested(), Type(type)]);
}

interface Sized extends Common {
  max: number;
  min?: number;
}

export function ListOf(type: () => new () => object, options: Sized): PropertyDecorator {
  const min = options.min ?? 0;
  const api = { type: () => type(), isArray: true, maxItems: options.max, minItems: min };
  return field(options, api, [
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(options.max),
    ValidateNested({ each: true }),
    Type(type),
  ]);
}

/** A list of different keys; with `of`, only those. */
export function Keys(options: Sized & { of?: readonly string[] }): PropertyDecorator {
  const min = options.min ?? 0;
  const item = options.of ? { enum: [...options.of] } : { type: String };
  const api = { ...item, isArray: true, maxItems: options.max, minItems: min } as ApiPropertyOptions;
  const each = options.of ? IsIn([...options.of], { each: true }) : MaxLength(120, { each: true });
  return field(options, api, [
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(options.max),
    ArrayUnique(),
    IsString({ each: true }),
    each,
  ]);
}
