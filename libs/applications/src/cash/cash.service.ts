import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { Clock, Events, RuleError, Scope, StateConflictError, Transactions } from '@app/platform';
import type { Application } from '../application.entity.js';
import { ApplicationMoves, factsOf } from '../application-moves.js';
import { decisionsClosed } from '../applications.errors.js';
import { ApplicationsRepository } from '../applications.repository.js';
import { cashAnswered } from '../contract/applications.events.js';
import { OffersService } from '../offers/offers.service.js';
import { AskedCash, type Amount } from './asked-cash.js';
import { brandMayAnswerCash, creatorMayAnswerCash, talkable, withoutCash } from './cash.policy.js';

const closed = (state: string | null) =>
  new StateConflictError(
    'applications.cash-not-open',
    state === null ? 'No other cash was asked.' : `There is nothing to answer: the cash is ${state}.`,
    state ?? 'none',
  );

/** The talk about other cash until the confirmation (APP-9). */
@Injectable()
export class CashService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly offers: OffersService,
    private readonly asked: AskedCash,
    private readonly campaigns: CampaignsApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The brand says yes to the amount asked, no, or names another; it may change a no or its number, never what both agreed. */
  async answer(scope: Scope, id: string, answer: 'yes' | 'no' | 'counter', amount?: Amount): Promise<Application> {
    return this.transactions.run(async () => {
      const { campaign, application, terms } = await this.lock(scope, id);
      if (!brandMayAnswerCash(application)) throw closed(application.cashState);
      if (answer === 'counter') await this.counter(campaign, application, terms, amount);
      else if (answer === 'yes') this.agree(application, terms, application.cashAskedMinor);
      else application.cashState = 'refused';
      await this.tell(application, 'brand', terms);
      return application;
    });
  }

  private async counter(campaign: CampaignFacts, application: Application, terms: CampaignTerms, amount?: Amount): Promise<void> {
    const fault = amount
      ? await this.asked.fault(campaign.id, terms, amount)
      : { code: 'required', message: 'is needed for a counter-offer', more: {} };
    if (fault || !amount) {
      const { code = 'required', message = 'is needed', more = {} } = fault ?? {};
      throw new RuleError('applications.cash-invalid', `/amount ${message}`, [{ pointer: '/amount', code, message, ...more }]);
    }
    application.cashState = 'countered';
    application.cashCounteredMinor = amount.amountMinor;
  }

  /** The creator's yes or no to the brand's number; after a no the campaign's own cash counts. */
  async reply(scope: Scope, id: string, yes: boolean): Promise<Application> {
    return this.transactions.run(async () => {
      const { application, terms } = await this.lock(scope, id);
      if (!creatorMayAnswerCash(application)) throw closed(application.cashState);
      if (yes) this.agree(application, terms, application.cashCounteredMinor);
      else application.cashState = 'refused';
      await this.tell(application, 'creator', terms);
      return application;
    });
  }

  private agree(application: Application, terms: CampaignTerms, amountMinor: number | null): void {
    application.cashState = 'agreed';
    application.cashAgreedMinor = amountMinor ?? terms.cashMinor;
    application.withoutCash = withoutCash(application, terms);
  }

  private async lock(scope: Scope, id: string): Promise<{ campaign: CampaignFacts; application: Application; terms: CampaignTerms }> {
    const { campaignId } = await this.repository.get(scope, id);
    const campaign = await this.campaigns.lock(Scope.system(), campaignId);
    await this.offers.settle(campaignId);
    const application = await this.repository.getForUpdate(scope, id);
    if (application.cashState === null) throw closed(null);
    if (!talkable(campaign.state, application.state)) throw decisionsClosed(campaign.state);
    return { campaign, application, terms: await this.campaigns.terms(campaignId) };
  }

  private async tell(application: Application, by: 'brand' | 'creator', terms: CampaignTerms): Promise<void> {
    const answer = application.cashState;
    if (answer === null || answer === 'asked') return;
    application.cashAnsweredAt = this.clock.now();
    await this.moves.note(application, `cash-${answer}`);
    const amounts = { agreed: application.cashAgreedMinor, countered: application.cashCounteredMinor, refused: terms.cashMinor };
    await this.events.publish(cashAnswered, {
      ...factsOf(application),
      by,
      answer,
      amountMinor: amounts[answer] ?? terms.cashMinor,
      currency: terms.currency,
    });
  }
}
