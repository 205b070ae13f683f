import { Text } from '@app/platform';

/** What everybody may know of a brand by its code. */
export class ReferralPreviewDto {
  @Text({ max: 20, description: 'the code in force, whichever of the brand’s codes was asked for' })
  code!: string;

  @Text({ max: 120 })
  brandName!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;

  @Text({ max: 1000, description: 'the brand’s invitation; empty: it has written none' })
  text!: string;
}
