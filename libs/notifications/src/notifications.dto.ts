import { ArrayMinSize } from 'class-validator';
import { Bool, Id, Ids, Instant, Int, NestedList, OneOf, PageQuery, Text } from '@app/platform';
import { KINDS } from './catalogue.js';

export class NotificationQuery extends PageQuery {
  @Bool({ optional: true, query: true })
  unread?: boolean;
}

export class NotificationDto {
  @Id()
  id!: string;

  @Text({ max: 60 })
  kind!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 2000 })
  body!: string;

  @Text({ max: 300, description: 'path in the web application' })
  link!: string;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  readAt!: string | null;
}

export class UnreadCountDto {
  @Int({ min: 0 })
  unread!: number;
}

export class MarkReadDto {
  @Ids({ maxItems: 200, minItems: 1, optional: true, description: 'left out: all' })
  ids?: string[];
}

export class NotificationSettingDto {
  @OneOf(KINDS)
  kind!: string;

  @OneOf(['brand', 'creator', 'everybody'])
  audience!: string;

  @Bool()
  email!: boolean;

  @Bool({ description: 'false: this kind is shown in the app only' })
  emailPossible!: boolean;
}

export class NotificationSettingsDto {
  @NestedList(() => NotificationSettingDto)
  items!: NotificationSettingDto[];
}

export class ChooseSettingDto {
  @OneOf(KINDS)
  kind!: string;

  @Bool()
  email!: boolean;
}

export class ChooseSettingsDto {
  @NestedList(() => ChooseSettingDto, { maxItems: 100 })
  @ArrayMinSize(1)
  items!: ChooseSettingDto[];
}
