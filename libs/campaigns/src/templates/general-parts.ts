import { noSelectionOptions } from '../campaign.documents.js';
import type { Content, Dropped } from '../duplicate/content.js';

/** Pointers of what is the brand's own, and whether this content has it. */
const BRANDS_OWN: ReadonlyArray<[field: string, has: (content: Content) => boolean]> = [
  ['/title', ({ title }) => title !== ''],
  ['/product', ({ product }) => product !== null],
  ['/compensation', ({ cashMinor }) => cashMinor > 0],
  ['/deliverables', ({ mix }) => mix !== null],
  ['/brief', ({ brief }) => Object.entries(brief).some(([key, value]) => key !== 'goal' && value !== null && value.length > 0)],
  [
    '/requirements',
    ({ requirements }) => [requirements.hashtags, requirements.mentions, requirements.links].some((list) => list.length > 0),
  ],
  ['/exclusivity', ({ exclusivity }) => exclusivity !== null],
  ['/variants', ({ variants }) => variants.length > 0],
  ['/questions', ({ questions }) => questions.length > 0],
  ['/event', ({ event }) => event !== null],
  ['/ugc', ({ ugc }) => ugc !== null && (ugc.scenes.length > 0 || ugc.wording !== '' || ugc.hooks.length > 0)],
  ['/groups', ({ groups }) => groups.length > 0],
  ['/metadata', ({ metadata }) => Object.keys(metadata).length > 0],
];

/**
 * What a template says to members who may not read the brand it comes from (ACC-7): form, goal, criteria, phase lengths, rights and places.
 * Everything that names or prices a product, or is written in the brand's words, stays with the brand.
 */
export function generalParts(content: Content, empty: Content): { content: Content; dropped: Dropped[] } {
  const { type, timing, format, postKind, criteria, schedule, ads, drafts, timeZone, places, ugc } = structuredClone(content);
  return {
    content: {
      ...structuredClone(empty),
      type,
      timing,
      format,
      postKind,
      criteria,
      schedule,
      ads,
      drafts,
      timeZone,
      places,
      ugc: ugc && { ...ugc, scenes: [], wording: '', hooks: [] },
      selectionOptions: { ...noSelectionOptions(), ...content.selectionOptions },
      brief: { ...empty.brief, goal: content.brief.goal },
      requirements: { ...empty.requirements, disclosureCountry: content.requirements.disclosureCountry },
    },
    dropped: BRANDS_OWN.filter(([, has]) => has(content)).map(([field]) => ({ field, reason: 'other-brand' as const })),
  };
}
