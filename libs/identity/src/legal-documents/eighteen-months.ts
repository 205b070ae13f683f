/**
 * The clause of the reference product as optional text (TER-1), off unless whoever publishes asks for it. Our own words: an operator who wants
 * another writes it into the text.
 */
export const EIGHTEEN_MONTHS = {
  en: 'For 18 months after their first collaboration here, a brand and a creator who met here make further collaborations with each other on this service.',
  de: 'Marke und Creator, die sich hier kennengelernt haben, schließen weitere Kooperationen miteinander 18 Monate lang ab ihrer ersten Kooperation über diesen Dienst.',
} as const;
