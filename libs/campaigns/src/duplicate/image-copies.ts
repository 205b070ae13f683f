import { Injectable } from '@nestjs/common';
import { newId, Storage } from '@app/platform';
import { IMAGE_SIZES, imageKey, type CampaignImage } from '../campaign-images.repository.js';

/** Copies pictures as files, so that the copy outlives its original. Outside of transactions. */
@Injectable()
export class ImageCopies {
  constructor(private readonly storage: Storage) {}

  /** The pictures under new ids in the folder of `toId`, in their order; `missing`: those whose file is gone, counted. */
  async copy(
    fromId: string,
    toId: string,
    images: readonly CampaignImage[],
    now: Date,
  ): Promise<{ images: CampaignImage[]; missing: number }> {
    const copies: CampaignImage[] = [];
    try {
      for (const image of images) {
        const id = newId();
        if (await this.files(imageKeys(fromId, image.id), imageKeys(toId, id))) {
          copies.push({ ...image, id, position: copies.length, createdAt: now });
        }
      }
      return { images: copies, missing: images.length - copies.length };
    } catch (error) {
      await this.remove(toId, copies);
      throw error;
    }
  }

  /** Takes copies back when what they were made for did not come to be. */
  async remove(ownerId: string, images: readonly Pick<CampaignImage, 'id'>[]): Promise<void> {
    for (const { id } of images) for (const key of imageKeys(ownerId, id)) await this.storage.remove(key);
  }

  private async files(from: readonly string[], to: readonly string[]): Promise<boolean> {
    const written: string[] = [];
    for (const [index, key] of from.entries()) {
      const target = to[index];
      const file = target ? await this.storage.open(key) : null;
      if (!file || !target) {
        // Removed by somebody meanwhile: a picture with a size missing is none
        for (const done of written) await this.storage.remove(done);
        return false;
      }
      await this.storage.putStream(target, file.stream);
      written.push(target);
    }
    return true;
  }
}

const imageKeys = (ownerId: string, imageId: string): string[] => IMAGE_SIZES.map((size) => imageKey(ownerId, imageId, size));
