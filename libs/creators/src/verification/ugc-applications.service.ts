import { Injectable, type OnModuleInit } from '@nestjs/common';
import { POLICY } from '@app/rules';
import {
  Clock,
  inspectVideo,
  Live,
  newId,
  NotFoundError,
  rooms,
  Storage,
  Transactions,
  UploadPurposes,
  Uploads,
  type Scope,
  type VideoFacts,
} from '@app/platform';
import { ProfileService } from '../profile.service.js';
import { UgcApplication } from './ugc-application.entity.js';
import { UgcApplicationDto, UgcApplicationStateDto, VideoLinkDto } from './ugc-applications.dto.js';
import { VerificationCases } from './verification-cases.js';
import { ugcAlreadyApplied, videoFault, videoRefused } from './verification.errors.js';
import { videoProblems } from './verification.policy.js';
import { VerificationPresenter } from './verification.presenter.js';
import { VerificationsRepository } from './verifications.repository.js';

const PURPOSE = 'ugc-application';
const TYPES = ['video/mp4', 'video/quicktime'];
const { from: minSeconds, to: maxSeconds } = POLICY.creators.applicationVideoSeconds;
const MAX_BYTES = POLICY.creators.applicationVideoMegabytes * 1_000_000;

/** Looking into the largest video takes seconds; longer means that somebody tries something. */
const INSPECT_MS = 30_000;

/** The UGC creator's side: apply with a video, see what was decided, apply again with another one (CRE-4). */
@Injectable()
export class UgcApplicationsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly verifications: VerificationsRepository,
    private readonly cases: VerificationCases,
    private readonly presenter: VerificationPresenter,
    private readonly profiles: ProfileService,
    private readonly purposes: UploadPurposes,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.purposes.register({ purpose: PURPOSE, maxBytes: MAX_BYTES, types: TYPES, creatorsOnly: true });
  }

  async state(scope: Scope): Promise<UgcApplicationStateDto> {
    const [newest] = await this.verifications.applicationsOf(scope.requireCreator());
    return {
      criteria: { minSeconds, maxSeconds, maxBytes: MAX_BYTES, types: TYPES },
      application: newest ? this.dto(newest) : null,
      can: { apply: !newest || newest.state === 'declined' },
    };
  }

  /** The own video by a fresh link; 404 without one. */
  async video(scope: Scope): Promise<VideoLinkDto> {
    const [newest] = await this.verifications.applicationsOf(scope.requireCreator());
    const url = newest && this.presenter.video(newest).url;
    if (!url) throw new NotFoundError();
    return { url };
  }

  /** Errors: 409 one is waiting or approved, 422 no such upload, or the video is unreadable, truncated, too short or long, or square. */
  async apply(scope: Scope, uploadId: string): Promise<UgcApplicationStateDto> {
    const creator = await this.profiles.ensure(scope);
    const userId = creator.userId;
    const [newest] = await this.verifications.applicationsOf(creator.id);
    if (newest && newest.state !== 'declined') throw ugcAlreadyApplied(newest.state);
    const id = newId();
    const key = `ugc-applications/${creator.id}/${id}`;
    // The copy is checked and kept: its owner cannot write into it any more
    const { size } = await this.uploads.copyTo(userId, uploadId, PURPOSE, key);
    try {
      const facts = await this.inspect(key, size);
      await this.transactions.run(async () => {
        await this.uploads.take(userId, uploadId, PURPOSE);
        await this.replaceDeclined(newest);
        await this.verifications.saveApplication(submitted(id, creator.id, key, size, facts, this.clock.now()));
        await this.cases.ugcVideo(creator.id, id);
        this.live.tell([rooms.creator(creator.id)], 'campaign:changed', { entity: 'ugc-application', id });
      });
    } catch (error) {
      await this.storage.remove(key).catch(() => undefined);
      throw error;
    }
    return this.state(scope);
  }

  private async inspect(key: string, size: number): Promise<VideoFacts> {
    const facts = await inspectVideo(this.storage, key, size, {
      stopAfterSeconds: maxSeconds + 1,
      signal: AbortSignal.timeout(INSPECT_MS),
    });
    if (typeof facts === 'string') throw videoFault(facts);
    const problems = videoProblems(facts);
    if (problems.length > 0) throw videoRefused(problems);
    return facts;
  }

  /** What was declined is not kept once a new video is there; the decision is. */
  private async replaceDeclined(newest: UgcApplication | undefined): Promise<void> {
    if (!newest?.videoKey) return;
    const old = newest.videoKey;
    const row = await this.verifications.applicationForUpdate(newest.id);
    row.videoKey = null;
    row.version += 1;
    await this.verifications.saveApplication(row);
    this.transactions.afterCommit(() => void this.storage.remove(old).catch(() => undefined));
  }

  private dto(application: UgcApplication): UgcApplicationDto {
    return {
      id: application.id,
      state: application.state,
      submittedAt: application.submittedAt.toISOString(),
      decidedAt: application.decidedAt?.toISOString() ?? null,
      reason: application.reasonCode,
      note: application.reason,
      video: this.presenter.video(application),
      version: application.version,
    };
  }
}

function submitted(id: string, creatorId: string, videoKey: string, sizeBytes: number, facts: VideoFacts, now: Date): UgcApplication {
  return Object.assign(new UgcApplication(), {
    id,
    creatorId,
    state: 'submitted' as const,
    videoKey,
    videoType: facts.type,
    sizeBytes,
    seconds: facts.seconds,
    width: facts.width,
    height: facts.height,
    submittedAt: now,
    decidedAt: null,
    reasonCode: null,
    reason: null,
    version: 1,
  });
}
