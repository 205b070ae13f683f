import { Injectable } from '@nestjs/common';
import { Live, rooms } from '@app/platform';

/** Tells open screens of the brand's members that a group or its members changed; after the commit. */
@Injectable()
export class GroupLive {
  constructor(private readonly live: Live) {}

  tell({ id, organisationId, brandId }: { id: string; organisationId: string; brandId: string }): void {
    this.live.tell(rooms.members({ organisationId, brandId }), 'campaign:changed', { entity: 'group', id });
  }
}
