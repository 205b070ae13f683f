import { ApiProperty } from '@nestjs/swagger';
import { OneOf, Text } from '@app/platform';
import { EFFECTS, type Effect } from './terms-diff.js';

const ANY_VALUE = {
  required: true,
  oneOf: [
    { type: 'number' },
    { type: 'string' },
    { type: 'boolean' },
    { type: 'null' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

/** One difference of two versions of the terms. */
export class TermsChangeDto {
  @Text({ max: 200, description: 'JSON pointer into the terms' })
  field!: string;

  @ApiProperty(ANY_VALUE)
  before!: unknown;

  @ApiProperty(ANY_VALUE)
  after!: unknown;

  @OneOf(EFFECTS, { description: 'What it is to the creator.' })
  effect!: Effect;
}
