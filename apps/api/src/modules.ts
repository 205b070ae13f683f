import { APPLICATIONS_ENTITIES, ApplicationsModule } from '@app/applications';
import { CAMPAIGNS_ENTITIES, CampaignsModule } from '@app/campaigns';
import { CHAT_ENTITIES, ChatModule } from '@app/chat';
import { COLLABORATIONS_ENTITIES, CollaborationsModule } from '@app/collaborations';
import { CONTENT_SYNC_ENTITIES, ContentSyncModule } from '@app/content-sync';
import { CREATORS_ENTITIES, CreatorsModule } from '@app/creators';
import { GROUPS_ENTITIES, GroupsModule } from '@app/groups';
import { IDENTITY_ENTITIES, IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { ReportingModule } from '@app/reporting';
import { StaffModule } from '@app/staff';
import { SHIPPING_ENTITIES, ShippingModule } from '@app/shipping';

type EntityClass = new () => object;
type ModuleClass = new () => object;

/** Every module of the product, from the ground up (architecture section 4). */
export const MODULES: ModuleClass[] = [
  IdentityModule,
  CreatorsModule,
  GroupsModule,
  CampaignsModule,
  ApplicationsModule,
  CollaborationsModule,
  ShippingModule,
  ChatModule,
  ContentSyncModule,
  ReportingModule,
  NotificationsModule,
  StaffModule,
];

/** Every entity, in the same order. */
export const ENTITIES: EntityClass[] = [
  ...IDENTITY_ENTITIES,
  ...CREATORS_ENTITIES,
  ...GROUPS_ENTITIES,
  ...CAMPAIGNS_ENTITIES,
  ...APPLICATIONS_ENTITIES,
  ...COLLABORATIONS_ENTITIES,
  ...SHIPPING_ENTITIES,
  ...CHAT_ENTITIES,
  ...CONTENT_SYNC_ENTITIES,
];
