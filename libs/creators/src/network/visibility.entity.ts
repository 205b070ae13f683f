import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** Days on which a creator takes no work, both included, `YYYY-MM-DD`. */
export interface Away {
  from: string;
  until: string;
}

/** The creator's own choice to be found by brands, and when they are away (CRE-7, CRE-5). Without a row: not in the network. */
@Entity({ schema: 'creators', name: 'visibility' })
@Audited<Visibility>({ type: 'creators.visibility' })
export class Visibility {
  @PrimaryColumn('uuid', { name: 'creator_id', primaryKeyConstraintName: 'visibility_pk' })
  @ForeignKey(() => Creator, { name: 'visibility_creator', onDelete: 'CASCADE' })
  id!: string;

  @Column({ type: 'boolean' })
  network!: boolean;

  @Column({ type: 'jsonb' })
  away!: Away[];

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
