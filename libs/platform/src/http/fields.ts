import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

/**
 * One decorator per kind of field that validates *and* documents. `optional`: may be left out; `nullable`: may be null;
 * `each`: an array of such values with at most `maxItems`.
 */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

function field(options: FieldOptions, schema: ApiPropertyOptions, ...validators: PropertyDecorator[]): PropertyDecorator {
  const api = {
    ...schema,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.description ? { description: options.description } : {}),
    ...(options.example !== undefined ? { example: options.example } : {}),
  } as ApiPropertyOptions;
  const presence: PropertyDecorator[] = [];
  if (options.optional && options.nullable) presence.push(IsOptional());
  else if (options.optional) presence.push(ValidateIf((_, value) => value !== undefined));
  else if (options.nullable) presence.push(ValidateIf((_, value) => value !== null));
  return applyDecorators(...presence, ...validators, ApiProperty(api));
}

@ValidatorConstraint({ name: 'storable' })
class Storable implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    // PostgreSQL text can hold neither NUL nor lone surrogates
    return typeof value !== 'string' || (!value.includes('\u0000') && value.isWellFormed());
  }

  defaultMessage(): string {
    return 'must not contain NUL characters or broken Unicode';
  }
}

/** Text, trimmed, with length limits in UTF-16 units. */
export const Text = (o: FieldOptions & { min?: number; max: number; pattern?: RegExp; format?: string; trim?: boolean }) =>
  field(
    o,
    {
      type: 'string',
      minLength: o.min ?? 0,
      maxLength: o.max,
      ...(o.pattern ? { pattern: o.pattern.source } : {}),
      ...(o.format ? { format: o.format } : {}),
    },
    ...(o.trim === false ? [] : [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))]),
    IsString(),
    Length(o.min ?? 0, o.max),
    Validate(Storable),
    ...(o.pattern ? [Matches(o.pattern)] : []),
  );

/** E-mail address, lower-cased. */
export const Email = (o: FieldOptions = {}) =>
  field(
    o,
    { type: 'string', format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toWellFormed().trim().toLowerCase() : value)),
    IsEmail(),
    Length(3, 254),
    Validate(Storable),
  );

/** http or https address. */
export const WebAddress = (o: FieldOptions = {}) =>
  field(
    o,
    { type: 'string', format: 'uri', maxLength: 2000 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toWellFormed() : value)),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    Length(1, 2000),
    Validate(Storable),
  );

/** UUID of another object. */
export const Id = (o: FieldOptions = {}) => field(o, { type: 'string', format: 'uuid' }, IsUUID('all'));

/** Several UUIDs. */
export const Ids = (o: FieldOptions & { minItems?: number; maxItems: number }) =>
  field(
    o,
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: o.minItems ?? 0, maxItems: o.maxItems },
    IsArray(),
    ArrayMinSize(o.minItems ?? 0),
    ArrayMaxSize(o.maxItems),
    ArrayUnique(),
    IsUUID('all', { each: true }),
  );

/** Whole number. In queries texts are converted. */
export const Int = (o: FieldOptions & { min?: number; max?: number; query?: boolean } = {}) =>
  field(
    o,
    { type: 'integer', minimum: o.min ?? Number.MIN_SAFE_INTEGER, maximum: o.max ?? Number.MAX_SAFE_INTEGER },
    ...(o.query ? [Type(() => Number)] : []),
    IsInt(),
    Min(o.min ?? Number.MIN_SAFE_INTEGER),
    Max(o.max ?? Number.MAX_SAFE_INTEGER),
  );

/** Number with a fraction (rates); documents answers only. */
export const Ratio = (o: FieldOptions = {}) => field(o, { type: 'number' });

export const Bool = (o: FieldOptions & { query?: boolean } = {}) =>
  field(
    o,
    { type: 'boolean' },
    ...(o.query ? [Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))] : []),
    IsBoolean(),
  );

/** One of a closed list of words. */
export const OneOf = (values: readonly string[], o: FieldOptions = {}) =>
  field(o, { type: 'string', enum: [...values] }, IsIn([...values]));

/** Comma-separated words in a query (`state=a,b`), each of a closed list; arrives as an array. */
export const AnyOf = (values: readonly string[], o: FieldOptions = {}) =>
  field(
    { ...o, optional: true },
    { type: 'string', description: `any of ${values.join(', ')}, comma-separated` },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter((word) => word !== '') : value)),
    IsArray(),
    IsIn([...values], { each: true }),
  );

/** Instant, RFC 3339 in UTC or with an offset; stays a string in DTOs. */
export const Instant = (o: FieldOptions = {}) =>
  field(
    o,
    { type: 'string', format: 'date-time' },
    IsString(),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/),
  );

/** Calendar day `YYYY-MM-DD`. */
export const LocalDate = (o: FieldOptions = {}) =>
  field(o, { type: 'string', format: 'date' }, IsString(), IsISO8601({ strict: true }), Matches(/^\d{4}-\d{2}-\d{2}$/));

/** Texts in an array. */
export const Texts = (o: FieldOptions & { minItems?: number; maxItems: number; min?: number; max: number; pattern?: RegExp }) =>
  field(
    o,
    {
      type: 'array',
      items: { type: 'string', minLength: o.min ?? 1, maxLength: o.max, ...(o.pattern ? { pattern: o.pattern.source } : {}) },
      minItems: o.minItems ?? 0,
      maxItems: o.maxItems,
    },
    IsArray(),
    ArrayMinSize(o.minItems ?? 0),
    ArrayMaxSize(o.maxItems),
    IsString({ each: true }),
    Length(o.min ?? 1, o.max, { each: true }),
    Validate(Storable, { each: true }),
    ...(o.pattern ? [Matches(o.pattern, { each: true })] : []),
  );

/** A nested object of class `type()`; swagger takes a function for lazy only when its name is `type`, hence the arrows. */
export const Nested = (type: () => new () => object, o: FieldOptions = {}) =>
  field(o, { type: () => type() } as ApiPropertyOptions, IsObject(), ValidateNested(), Type(type));

/** An array of nested objects of class `type()`. */
export const NestedList = (type: () => new () => object, o: FieldOptions & { minItems?: number; maxItems?: number } = {}) =>
  field(
    o,
    { type: () => type(), isArray: true } as unknown as ApiPropertyOptions,
    IsArray(),
    ArrayMinSize(o.minItems ?? 0),
    ArrayMaxSize(o.maxItems ?? 1000),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** A map of texts or of free shape; for answers, and for `metadata`. */
export const MapOf = (value: 'string' | 'boolean' | 'number' | 'any', o: FieldOptions = {}) =>
  field(o, { type: 'object', additionalProperties: value === 'any' ? true : { type: value } } as ApiPropertyOptions, IsObject());

/** Money: integer minor units plus ISO 4217 code. */
export class MoneyDto {
  @Int({ min: 0, max: 100_000_000_00 })
  amountMinor!: number;

  @Text({ min: 3, max: 3, pattern: /^[A-Z]{3}$/, example: 'EUR' })
  currency!: string;
}

/** A money field. */
export const MoneyField = (o: FieldOptions = {}) => Nested(() => MoneyDto, o);
