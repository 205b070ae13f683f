import { Bool, Int, NestedList, OneOf, Text } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';

export class ReadinessPointDto {
  @Text({ max: 60 })
  code!: string;

  @OneOf(['blocking', 'advice'])
  severity!: 'blocking' | 'advice';

  @Bool()
  ok!: boolean;

  @Text({ max: 100, optional: true, description: 'JSON pointer of the field' })
  pointer?: string;

  @ApiProperty({ required: false, oneOf: [{ type: 'number' }, { type: 'string' }] })
  limit?: number | string;

  @ApiProperty({ required: false, oneOf: [{ type: 'number' }, { type: 'string' }] })
  value?: number | string;
}

export class ReadinessDto {
  @Bool({ description: 'Nothing blocking is open.' })
  complete!: boolean;

  @Int({ min: 0, max: 100 })
  score!: number;

  @NestedList(() => ReadinessPointDto)
  points!: ReadinessPointDto[];
}
