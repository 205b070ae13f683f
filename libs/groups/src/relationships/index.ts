import { RelationAccess } from './relation-access.js';
import { RelationFactsService } from './relation-facts.service.js';
import { RelationNotesController } from './relation-notes.controller.js';
import { RelationNotesService } from './relation-notes.service.js';
import { RelationTasksController } from './relation-tasks.controller.js';
import { RelationTasksService } from './relation-tasks.service.js';
import { RelationTimelineService } from './relation-timeline.service.js';
import { Relationship } from './relationship.entity.js';
import { RelationshipNote } from './relationship-note.entity.js';
import { RelationshipTask } from './relationship-task.entity.js';
import { RelationshipsController } from './relationships.controller.js';
import { RelationshipsRepository } from './relationships.repository.js';
import { RelationshipsService } from './relationships.service.js';

export { RelationFactsService };

export const RELATIONSHIPS_ENTITIES = [Relationship, RelationshipNote, RelationshipTask];

export const RELATIONSHIPS_CONTROLLERS = [RelationshipsController, RelationNotesController, RelationTasksController];

export const RELATIONSHIPS_PROVIDERS = [
  RelationAccess,
  RelationFactsService,
  RelationshipsRepository,
  RelationshipsService,
  RelationNotesService,
  RelationTasksService,
  RelationTimelineService,
];
