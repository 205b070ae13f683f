import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { ACCOUNT_CHECK } from '@app/rules';
import { FileLinks, SystemClock, type Scope } from '@app/platform';
import { CreatorsRepository } from '../creators.repository.js';
import { SocialAccountsPresenter } from '../social-accounts.presenter.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import type { UgcApplication } from './ugc-application.entity.js';
import { ownerNow, reasonsOf, verificationCan } from './verification.policy.js';
import { ApplicationVideoDto, EarlierDecisionDto, VerificationDto, VerificationItemDto, VerifierDto } from './verifications.dto.js';
import { VerificationsRepository, type VerificationRow } from './verifications.repository.js';

/** Lines and pages of the queue, as verifiers see them. */
@Injectable()
export class VerificationPresenter {
  constructor(
    private readonly verifications: VerificationsRepository,
    private readonly creators: CreatorsRepository,
    private readonly accounts: SocialAccountsRepository,
    private readonly accountPresenter: SocialAccountsPresenter,
    private readonly identity: IdentityApi,
    private readonly links: FileLinks,
    private readonly clock: SystemClock,
  ) {}

  async items(scope: Scope, rows: readonly VerificationRow[]): Promise<VerificationItemDto[]> {
    const people = rows.flatMap(({ ownerId, decidedBy }) => [ownerId, decidedBy].filter((id) => id !== null));
    const names = new Map((await this.identity.users([...new Set(people)])).map(({ id, name }) => [id, name]));
    const person = (id: string | null): VerifierDto | null => (id ? { id, name: names.get(id) ?? '', own: id === scope.userId } : null);
    const now = this.clock.now();
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      openedAt: row.openedAt.toISOString(),
      creatorId: row.creatorId,
      creatorName: row.creatorName,
      avatarUrl: row.avatarKey && this.links.url(row.avatarKey, 'image/webp', { permanent: true }),
      country: row.country,
      platform: row.platform,
      handle: row.handle,
      followers: row.followers,
      seconds: row.seconds,
      owner: row.state === 'open' ? person(ownerNow(row, now)) : null,
      decidedBy: person(row.decidedBy),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      reason: row.reasonCode,
      version: row.version,
      can: verificationCan(row, scope.userId, now),
    }));
  }

  async page(scope: Scope, id: string): Promise<VerificationDto> {
    const row = await this.verifications.row(scope, id);
    const [item] = await this.items(scope, [row]);
    const [creator] = await this.creators.many([row.creatorId]);
    const [account] = row.socialAccountId ? await this.accounts.many([row.socialAccountId]) : [];
    const checks = account ? await this.accounts.checksOf(account.id) : [];
    const applications = row.ugcApplicationId ? await this.verifications.applicationsOf(row.creatorId) : [];
    const application = applications.find((each) => each.id === row.ugcApplicationId);
    return {
      ...item!,
      bio: creator?.bio ?? '',
      city: creator?.city ?? null,
      languages: creator?.languages ?? [],
      niches: creator?.niches ?? [],
      account: account ? this.accountPresenter.verified(account) : null,
      video: application ? this.video(application) : null,
      checks: (checks[0]?.checks ?? []).map(({ code, result, value, limits }) => ({ code, result, value, limits: { ...limits } })),
      criteria: account ? { ...ACCOUNT_CHECK } : {},
      earlier: [
        ...checks.map(({ result, decidedBy, reason, reasonCode, at }): EarlierDecisionDto => {
          return { result, decidedBy, reason: reasonCode, note: reason, at: at.toISOString() };
        }),
        ...applications.flatMap(({ id: other, state, decidedAt, reasonCode, reason }): EarlierDecisionDto[] => {
          if (other === row.ugcApplicationId || state === 'submitted' || !decidedAt) return [];
          return [{ result: state, decidedBy: 'staff', reason: reasonCode, note: reason, at: decidedAt.toISOString() }];
        }),
      ],
      note: row.note,
      reasons: [...reasonsOf(row.kind)],
    };
  }

  video(application: UgcApplication): ApplicationVideoDto {
    return {
      url: application.videoKey && this.links.url(application.videoKey, application.videoType),
      type: application.videoType,
      seconds: application.seconds,
      width: application.width,
      height: application.height,
      sizeBytes: application.sizeBytes,
    };
  }
}
