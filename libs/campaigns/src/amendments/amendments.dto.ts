import { Bool, Nested, Texts } from '@app/platform';
import {
  AdsInput,
  BriefInput,
  CompensationInput,
  DeliverablesInput,
  DRAFTS,
  EventInput,
  ExclusivityInput,
  ProductInput,
  RequirementsInput,
  ScheduleInput,
  UgcInput,
} from '../campaign-input.dto.js';

const optional = { optional: true } as const;
const nullable = { optional: true, nullable: true } as const;

/** What an amendment can change; what is left out stays (CAM-11). */
export class AmendmentFields {
  @Nested(() => ProductInput, {
    ...optional,
    description: 'Another hand-over counts for those to whom nothing was handed over or sent yet.',
  })
  product?: ProductInput;

  @Nested(() => CompensationInput, optional)
  compensation?: CompensationInput;

  @Nested(() => DeliverablesInput, nullable)
  deliverables?: DeliverablesInput | null;

  @Nested(() => BriefInput, optional)
  brief?: BriefInput;

  @Nested(() => RequirementsInput, optional)
  requirements?: RequirementsInput;

  @Nested(() => ScheduleInput, { ...optional, description: 'Phases that have begun can be extended; shorter ones need consent.' })
  schedule?: ScheduleInput;

  @Nested(() => AdsInput, nullable)
  ads?: AdsInput | null;

  @Nested(() => ExclusivityInput, nullable)
  exclusivity?: ExclusivityInput | null;

  @Bool({ ...optional, description: DRAFTS })
  drafts?: boolean;

  @Texts({ ...optional, maxItems: 50, max: 80, description: 'Whose choice is gone chooses anew with the acceptance.' })
  variants?: string[];

  @Nested(() => EventInput, { ...optional, description: 'The address is told to confirmed creators and asks nobody; a moved venue does.' })
  event?: EventInput;

  @Nested(() => UgcInput, optional)
  ugc?: UgcInput;
}
