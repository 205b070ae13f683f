import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CampaignType } from '../contract/campaigns.api.js';
import type { Content } from '../duplicate/content.js';

/** A picture of a template; its files lie under the template's id. */
export interface TemplateImage {
  id: string;
  width: number;
  height: number;
}

/** A campaign's content kept for reuse (CAM-13): what it said when it was saved, whatever becomes of the campaign. */
@Entity({ schema: 'campaigns', name: 'templates' })
@Check('templates_type', `type in ('instagram', 'tiktok', 'ugc')`)
@Index('templates_of_organisation', { synchronize: false })
@Index('templates_of_brand', ['brandId'])
@Audited<CampaignTemplate>({
  type: 'campaigns.template',
  organisation: (template) => template.organisationId,
  omit: ['content', 'images'],
})
export class CampaignTemplate {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'templates_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey('Organisation', { name: 'templates_organisation' })
  organisationId!: string;

  /** Where it comes from: who may not read this brand gets the general parts only. */
  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'templates_brand' })
  brandId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'type', type: 'text' })
  type!: CampaignType;

  /** Members added to campaigns later are missing in older templates: the defaults of a new draft stand for them. */
  @Column({ name: 'content', type: 'jsonb' })
  content!: Partial<Content>;

  @Column({ name: 'images', type: 'jsonb' })
  images!: TemplateImage[];

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
