import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import type { RateDocument } from './campaign.documents.js';
import { invalid } from './campaigns.errors.js';

/** The instance's rate table (rules.md 1): the newest version of each currency counts. EUR needs no rate. */
@Injectable()
export class CurrencyRates {
  constructor(private readonly database: Database) {}

  /** The rate to store beside the amounts, null for EUR. Errors: 422 `campaigns.currency-not-offered` with those on offer. */
  async rateOf(currency: string, pointer: string): Promise<RateDocument | null> {
    if (currency === 'EUR') return null;
    const rows = await this.database.query<{ version: number; currency: string; rate: string; minorDigits: number }>(
      `select distinct on (currency) version, currency, eur_per_unit as rate, minor_digits as "minorDigits"
       from campaigns.currency_rates order by currency, version desc`,
    );
    const row = rows.find((candidate) => candidate.currency === currency);
    if (!row) {
      const offered = [...new Set(['EUR', ...rows.map((candidate) => candidate.currency)])].sort();
      throw invalid('campaigns.currency-not-offered', pointer, `must be one of ${offered.join(', ')}`, { limit: offered, value: currency });
    }
    return { version: row.version, currency, rate: Number(row.rate), minorDigits: row.minorDigits };
  }
}
