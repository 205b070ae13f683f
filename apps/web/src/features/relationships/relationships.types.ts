import type { components } from '@app/api-client';

export type Relationship = components['schemas']['RelationshipDto'];
export type RelationSummary = components['schemas']['RelationSummaryDto'];
export type RelationNote = components['schemas']['RelationNoteDto'];
export type RelationTask = components['schemas']['RelationTaskDto'];
export type TimelineEntry = components['schemas']['TimelineEntryDto'];
export type RelationStage = Relationship['stage'];

/** The columns of the board, in order (GRP-4). */
export const STAGES = ['outreach', 'negotiation', 'awaiting_post', 'posted', 'ambassador'] as const satisfies readonly RelationStage[];

/** What the board shows; the names of the API. */
export interface BoardFilter {
  owner?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
}
