import type { FieldProblem } from '../../../shared/api/problem.js';
import type { Draft } from './draft.js';
import { partOf } from './steps.js';
import { LIMITS } from './rules.js';

/** Bounds of the server for a video brief. */
export const LIMITS_UGC = { scenes: 20, hooks: 10, videos: 10 } as const;

const problem = (pointer: string, code: string, limit?: number): FieldProblem => ({
  pointer,
  code,
  message: code,
  ...(limit === undefined ? {} : { limit }),
});

/** Fields the server would refuse as they are now. They are marked at once and not sent until they are right. */
export function draftProblems(draft: Draft): FieldProblem[] {
  const found: FieldProblem[] = [];
  const { applicationDays, preparationDays, activeDays } = draft.schedule;
  const { minimum, maximum } = LIMITS.applicationDays;
  if (!within(applicationDays, minimum, maximum)) found.push(problem('/schedule/applicationDays', 'application-days'));
  if (!within(preparationDays, 1, LIMITS.phaseDaysMaximum)) found.push(problem('/schedule/preparationDays', 'phase-days'));
  if (!within(activeDays, 1, LIMITS.phaseDaysMaximum)) found.push(problem('/schedule/activeDays', 'phase-days'));

  const { followersMin, followersMax } = draft.criteria;
  if (followersMin !== null && followersMax !== null && followersMin > followersMax) {
    found.push(problem('/criteria/followersMax', 'followers-range', followersMin));
  }
  if (draft.places !== null && !within(draft.places, 1, 10_000)) found.push(problem('/places', 'places'));
  if (draft.product?.link && !isWebAddress(draft.product.link)) found.push(problem('/product/link', 'link-invalid'));
  draft.requirements.links.forEach((link, index) => {
    if (!isWebAddress(link)) found.push(problem(`/requirements/links/${index}`, 'link-invalid'));
  });
  draft.brief.inspiration.forEach((link, index) => {
    if (!isWebAddress(link)) found.push(problem(`/brief/inspiration/${index}`, 'link-invalid'));
  });
  if (draft.ads && !within(draft.ads.licenceDays, 1, LIMITS.adsLicenceDays)) found.push(problem('/ads/licenceDays', 'licence-days'));
  if (draft.exclusivity) {
    if (draft.exclusivity.category.trim() === '') found.push(problem('/exclusivity/category', 'required'));
    if (!within(draft.exclusivity.days, 1, 365)) found.push(problem('/exclusivity/days', 'phase-days'));
  }
  if (draft.event?.startsAt && draft.event.endsAt && Date.parse(draft.event.endsAt) < Date.parse(draft.event.startsAt)) {
    found.push(problem('/event/endsAt', 'event-end'));
  }
  if (draft.ugc && !within(draft.ugc.videos, 1, LIMITS_UGC.videos)) found.push(problem('/ugc/videos', 'ugc-videos'));
  if (draft.questions.some((question) => question.trim() === '')) found.push(problem('/questions', 'questions'));
  return found;
}

/** Parts of the draft that must not be sent yet. */
export function unsendable(problems: readonly FieldProblem[]): Set<keyof Draft> {
  return new Set(problems.map(({ pointer }) => partOf(pointer)).filter((part) => part !== null));
}

function within(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

/** A complete web address with http or https. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+\.\S+/i.test(text) && URL.canParse(text);
}
