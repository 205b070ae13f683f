import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { isId } from '../database/ids.js';
import { NotFoundError, RuleError, type FieldError } from './domain-error.js';

function flatten(errors: ValidationError[], prefix: string): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${prefix}${prefix.startsWith('?') && prefix.length > 1 ? '/' : ''}${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      code: rule === 'whitelistValidation' ? 'unknown' : rule,
      message,
    }));
    return [...own, ...flatten(error.children ?? [], `${pointer}/`)];
  });
}

/** Query texts a class remembers as valid. */
const QUERIES_KEPT = 500;

/** Validates every DTO; unknown members are refused by name (api.md 1). Errors: 422 `platform.invalid` with pointers. */
export class DtoPipe extends ValidationPipe {
  /** Valid queries by class and text, frozen: screens ask the same few again and again, and checking one costs as much as its routing. */
  private readonly queries = new WeakMap<object, Map<string, unknown>>();

  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'query' || !metadata.metatype || !isDto(metadata.metatype)) return this.checked(value, metadata);
    const known = this.queries.get(metadata.metatype) ?? new Map<string, unknown>();
    const key = JSON.stringify(value);
    const found = known.get(key);
    if (found !== undefined) return found;
    const query = (await this.checked(value, metadata)) as object;
    for (const member of Object.values(query)) Object.freeze(member);
    if (known.size >= QUERIES_KEPT) known.clear();
    this.queries.set(metadata.metatype, known.set(key, Object.freeze(query)));
    return query;
  }

  private async checked(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && metadata.metatype && isDto(metadata.metatype)) {
      if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new RuleError('platform.invalid', 'The body must be a JSON object.', [
          { pointer: '', code: 'isObject', message: 'must be a JSON object' },
        ]);
      }
    }
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      const errors = (error as { fields?: FieldError[] }).fields;
      if (!errors) throw error;
      const pointed = metadata.type === 'query' ? errors.map((e) => ({ ...e, pointer: `?${e.pointer.slice(1)}` })) : errors;
      throw new RuleError(
        'platform.invalid',
        pointed
          .map((e) => `${e.pointer}: ${e.message}`)
          .join('; ')
          .slice(0, 1000),
        pointed,
      );
    }
  }

  override createExceptionFactory() {
    return (errors: ValidationError[] = []) => Object.assign(new Error('invalid'), { fields: flatten(errors, '/') });
  }
}

function isDto(type: unknown): boolean {
  return typeof type === 'function' && ![String, Number, Boolean, Array, Object, Buffer].includes(type as never);
}

/** A UUID path parameter; anything else is an unknown object (404). */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFoundError();
    return value.toLowerCase();
  }
}
