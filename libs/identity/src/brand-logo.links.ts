import { Injectable } from '@nestjs/common';
import { FileLinks } from '@app/platform';

/** Addresses of brand logos; public pictures, so the links last. */
@Injectable()
export class BrandLogoLinks {
  constructor(private readonly links: FileLinks) {}

  url(logoKey: string | null): string | null {
    return logoKey ? this.links.url(logoKey, 'image/webp', { permanent: true }) : null;
  }
}
