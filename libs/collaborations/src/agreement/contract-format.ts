import type { Locale } from './contract-texts.js';

const languageOf = (locale: Locale): string => (locale === 'de' ? 'de-DE' : 'en-GB');

/** How amounts and instants are written in the contract, in the campaign's time zone. */
export class ContractFormat {
  private readonly dateTimes: Intl.DateTimeFormat;
  private readonly dates: Intl.DateTimeFormat;

  constructor(
    private readonly locale: Locale,
    timeZone: string,
  ) {
    const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
    this.dates = new Intl.DateTimeFormat(languageOf(locale), day);
    this.dateTimes = new Intl.DateTimeFormat(languageOf(locale), { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  }

  money(amountMinor: number, currency: string): string {
    return new Intl.NumberFormat(languageOf(this.locale), { style: 'currency', currency }).format(amountMinor / 100);
  }

  percent(share: number): string {
    return new Intl.NumberFormat(languageOf(this.locale), { style: 'percent' }).format(share);
  }

  /** Day and time of day. */
  instant(at: Date): string {
    return this.dateTimes.format(at);
  }

  /** The first day of a period. */
  day(at: Date): string {
    return this.dates.format(at);
  }

  /** The last day of a period that ends at this instant: what ends at midnight ends the day before. */
  lastDay(end: Date): string {
    return this.dates.format(new Date(end.getTime() - 1));
  }
}
