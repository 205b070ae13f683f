import { Bool, Id, Instant, Nested, Text } from '@app/platform';

export class CommentAuthorDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;
}

export class CommentCanDto {
  @Bool()
  remove!: boolean;
}

/** A note for colleagues; creators never see it (ACC-6). */
export class InternalCommentDto {
  @Id()
  id!: string;

  @Nested(() => CommentAuthorDto)
  author!: CommentAuthorDto;

  @Text({ max: 2000 })
  text!: string;

  @Instant()
  createdAt!: string;

  @Nested(() => CommentCanDto)
  can!: CommentCanDto;
}

export class NewInternalCommentDto {
  @Text({ min: 1, max: 2000 })
  text!: string;
}
