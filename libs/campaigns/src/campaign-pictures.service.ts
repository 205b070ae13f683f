import { Injectable } from '@nestjs/common';
import { Audit, checkVersion, Clock, Job, Jobs, newId, NotFoundError, Storage, type Scope } from '@app/platform';
import { CampaignImages, IMAGE_SIZES, imageKey, type CampaignImage } from './campaign-images.repository.js';
import { CampaignLock } from './campaign-lock.js';
import { PictureEncoder } from './campaign-picture.js';
import type { Campaign } from './campaign.entity.js';
import { invalid, lockedAfterLaunch, notPossible } from './campaigns.errors.js';
import { possibleNow, stateAllows } from './campaigns.policy.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { Transitions } from './transitions.js';

const MAXIMUM = 12;

/** Pictures of a campaign (CAM-3); they stay editable after the launch (CAM-11). */
@Injectable()
export class CampaignPictures {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly lock: CampaignLock,
    private readonly images: CampaignImages,
    private readonly storage: Storage,
    private readonly transitions: Transitions,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly encoder: PictureEncoder,
  ) {}

  /** Errors: 409 in ended campaigns, 415 and 422 by `PictureEncoder`, 422 beyond 12. */
  async add(scope: Scope, campaignId: string, type: string, data: unknown): Promise<{ image: CampaignImage; campaign: Campaign }> {
    // Refused before the work of decoding
    const seen = await this.repository.get(scope, campaignId);
    if (!stateAllows('uploadImages', seen)) throw notPossible('upload-images', seen.state, possibleNow(seen));
    const picture = await this.encoder.encode(type, data);
    const id = newId();
    for (const file of picture.files) await this.storage.put(imageKey(campaignId, id, file.size), file.data);
    try {
      return await this.change(scope, campaignId, null, 'image-added', async (images) => {
        if (images.length >= MAXIMUM) {
          throw invalid('campaigns.too-many-images', '', `A campaign has at most ${MAXIMUM} pictures`, {
            limit: MAXIMUM,
            value: images.length + 1,
          });
        }
        const { width, height } = picture;
        const image: CampaignImage = { id, position: images.length, width, height, createdAt: this.clock.now() };
        await this.images.insert(campaignId, image);
        return image;
      }).then(({ result, campaign }) => ({ image: result, campaign }));
    } catch (error) {
      await this.removeFiles({ campaignId, imageIds: [id] });
      throw error;
    }
  }

  /** The whole order anew; the first is the cover. Errors: 412 stale, 422 when it is not exactly the campaign's pictures. */
  reorder(scope: Scope, campaignId: string, ids: readonly string[], expected: number | null): Promise<Campaign> {
    const wanted = ids.map((id) => id.toLowerCase());
    return this.change(scope, campaignId, expected, 'images-ordered', async (images) => {
      const known = new Set(images.map((image) => image.id));
      if (wanted.length !== known.size || new Set(wanted).size !== known.size || !wanted.every((id) => known.has(id))) {
        throw invalid('campaigns.image-order', '/ids', 'must name every picture of the campaign once', {
          limit: [...known],
          value: wanted,
        });
      }
      await this.images.order(campaignId, wanted);
    }).then(({ campaign }) => campaign);
  }

  /** Errors: 404 unknown picture, 412 stale, 422 for the last one of a launched campaign. */
  remove(scope: Scope, campaignId: string, imageId: string, expected: number | null): Promise<Campaign> {
    return this.change(scope, campaignId, expected, 'image-removed', async (images, campaign) => {
      const left = images.filter((image) => image.id !== imageId);
      if (left.length === images.length) throw new NotFoundError();
      if (left.length === 0 && campaign.state !== 'draft') {
        throw lockedAfterLaunch(
          [{ pointer: '/images', code: 'at-least-one', message: 'needs at least one picture after the launch', limit: 1 }],
          campaign.state,
        );
      }
      await this.images.remove(campaignId, imageId);
      await this.images.order(
        campaignId,
        left.map((image) => image.id),
      );
      await this.jobs.add('campaigns.remove-files', { campaignId, imageIds: [imageId] });
    }).then(({ campaign }) => campaign);
  }

  /** Files of pictures that are gone; again is harmless. */
  @Job('campaigns.remove-files')
  async removeFiles({ campaignId, imageIds }: { campaignId: string; imageIds: string[] }): Promise<void> {
    for (const id of imageIds) for (const size of IMAGE_SIZES) await this.storage.remove(imageKey(campaignId, id, size));
  }

  private change<T>(
    scope: Scope,
    campaignId: string,
    expected: number | null,
    action: string,
    fn: (images: CampaignImage[], campaign: Campaign) => Promise<T>,
  ): Promise<{ result: T; campaign: Campaign }> {
    return this.lock.use(scope, campaignId, async (campaign) => {
      checkVersion(expected, campaign.version);
      if (!stateAllows('uploadImages', campaign)) throw notPossible('upload-images', campaign.state, possibleNow(campaign));
      const result = await fn(await this.images.of(campaignId), campaign);
      await this.repository.save(campaign, this.clock.now());
      await this.audit.record({ action, objectType: 'campaigns.campaign', objectId: campaignId, organisationId: campaign.organisationId });
      this.transitions.tell(campaign);
      return { result, campaign };
    });
  }
}
