import { texts, type Kind } from './kind.js';

/** Questions before an application and their answers. */
export const QUESTIONS = {
  'question-asked': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has a question`,
      (d) => `A public question on the brief of “${d.campaign}” waits for your answer.`,
    ),
    de: texts(
      (d) => `${d.creator} hat eine Frage`,
      (d) => `Eine öffentliche Frage zum Briefing von „${d.campaign}“ wartet auf Ihre Antwort.`,
    ),
  },
  'question-answered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} answered your question`,
      (d) => `The answer is with the campaign “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.brand} hat deine Frage beantwortet`,
      (d) => `Die Antwort steht bei der Kampagne „${d.campaign}“.`,
    ),
  },
  'question-hidden': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `Your question on “${d.campaign}” is not shown`,
      (d) => `${d.brand} does not show it to others. The campaign says why.`,
    ),
    de: texts(
      (d) => `Deine Frage zu „${d.campaign}“ wird nicht gezeigt`,
      (d) => `${d.brand} zeigt sie anderen nicht. Bei der Kampagne steht, warum.`,
    ),
  },
} as const satisfies Record<string, Kind>;
