import { Bool, Id, Int, Nested, Text } from '@app/platform';

export class ChangeBrandReferralDto {
  @Text({
    min: 4,
    max: 20,
    optional: true,
    pattern: /^[A-Za-z0-9-]+$/,
    description: 'unique; kept in capital letters, old ones go on working',
  })
  code?: string;

  @Text({ max: 1000, optional: true, description: 'shown to creators who open the link; empty: the product’s own words' })
  text?: string;
}

export class BrandReferralCanDto {
  @Bool()
  edit!: boolean;
}

/** How a brand invites creators to sign up (CRE-10). */
export class BrandReferralDto {
  @Id()
  brandId!: string;

  @Text({ max: 20 })
  code!: string;

  @Text({ max: 1000 })
  text!: string;

  @Text({ max: 2000, format: 'uri', description: 'the public page of the invitation' })
  link!: string;

  @Int({ min: 0, description: 'creators who signed up with one of the brand’s codes' })
  signedUp!: number;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => BrandReferralCanDto)
  can!: BrandReferralCanDto;
}
