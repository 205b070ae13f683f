import { Injectable, type PipeTransform } from '@nestjs/common';
import { DtoPipe } from '@app/platform';

/**
 * For POSTs whose body may be left out: nothing counts as `{}`. The parameter's type must not be the class itself (`Readonly<X>`), so that
 * the global pipe leaves it to this one.
 */
@Injectable()
export class OptionalBody implements PipeTransform {
  private readonly pipe = new DtoPipe();

  constructor(private readonly type: new () => object) {}

  transform(value: unknown): Promise<unknown> {
    return this.pipe.transform(value ?? {}, { type: 'body', metatype: this.type });
  }
}
