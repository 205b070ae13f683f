import { Injectable } from '@nestjs/common';
import type { ShownPost } from '@app/creators';
import type { ContentKind } from '@app/rules';
import { GraphClient } from './graph.client.js';
import { BelowThresholdError, InvalidRequestError, MediaGoneError, PermissionMissingError } from './graph.errors.js';
import { nextCursor, objects, safeLink, type Json } from './graph.parse.js';
import { metricParameter, metricsOf, nothingRead, readInsights, type Reading } from './insights.js';
import { MEDIA_FIELDS, mediaItem, postFigures, type MediaItem, type PostFigures } from './media.item.js';

const PAGE = 50;
/** The platform's list ends at 10,000 media. */
const PAGES = 200;

/** Media, stories and insights of one account, as its token sees them (platform-apis.md 1.5–1.7). Never inside a transaction. */
@Injectable()
export class InstagramMedia {
  constructor(private readonly graph: GraphClient) {}

  /** Posts and reels taken at or after `since`, newest first. */
  async posts(accessToken: string, since: Date, signal: AbortSignal): Promise<MediaItem[]> {
    const found: MediaItem[] = [];
    for await (const node of this.list(accessToken, MEDIA_FIELDS, signal)) {
      const item = mediaItem(node);
      if (!item) continue;
      if (item.takenAt < since) break;
      found.push(item);
    }
    return found;
  }

  /** Times and public counts of the newest posts. */
  async figures(accessToken: string, limit: number, signal: AbortSignal): Promise<PostFigures[]> {
    const found: PostFigures[] = [];
    for await (const node of this.list(accessToken, 'id,timestamp,like_count,comments_count', signal)) {
      const figures = postFigures(node);
      if (figures) found.push(figures);
      if (found.length >= limit) break;
    }
    return found;
  }

  /** The newest posts with public counts, views and reach; null when the list is not allowed. */
  async latest(accessToken: string, limit: number, signal: AbortSignal): Promise<ShownPost[] | null> {
    const found: ShownPost[] = [];
    let insightsAllowed = true;
    try {
      for await (const node of this.list(accessToken, MEDIA_FIELDS, signal, limit)) {
        const item = mediaItem(node);
        if (!item) continue;
        const core = insightsAllowed ? await this.core(accessToken, item.id, signal) : null;
        if (core === 'not-allowed') insightsAllowed = false;
        const reading = core === 'not-allowed' ? null : core;
        found.push(shownPost(item, node, reading?.values ?? {}));
        if (found.length >= limit) break;
      }
    } catch (error) {
      if (error instanceof PermissionMissingError) return null;
      throw error;
    }
    return found;
  }

  /** The stories that are live now. */
  async stories(accessToken: string, signal: AbortSignal): Promise<MediaItem[]> {
    const body = await this.graph.read('me/stories', { fields: MEDIA_FIELDS }, accessToken, signal);
    return objects(body['data']).flatMap((node) => mediaItem(node, true) ?? []);
  }

  /** One media. Errors: `MediaGoneError` when it was deleted. */
  async one(accessToken: string, mediaId: string, signal: AbortSignal): Promise<MediaItem | null> {
    return mediaItem(await this.graph.read(encodeURIComponent(mediaId), { fields: MEDIA_FIELDS }, accessToken, signal));
  }

  /** KPIs of one media now. A set the platform refuses is asked again with the core metrics. Errors: `MediaGoneError`. */
  async insights(accessToken: string, mediaId: string, kind: ContentKind, signal: AbortSignal): Promise<Reading> {
    const metrics = metricsOf(kind);
    try {
      return await this.ask(accessToken, mediaId, metrics, signal);
    } catch (error) {
      if (error instanceof BelowThresholdError) return nothingRead(metrics, 'below_threshold');
      if (error instanceof PermissionMissingError) return nothingRead(metrics, 'permission');
      if (!(error instanceof InvalidRequestError)) throw error;
    }
    try {
      return await this.ask(accessToken, mediaId, metricsOf(kind, true), signal);
    } catch (error) {
      if (error instanceof BelowThresholdError) return nothingRead(metrics, 'below_threshold');
      if (error instanceof InvalidRequestError) return nothingRead(metrics, 'not_supported');
      throw error;
    }
  }

  private async ask(accessToken: string, mediaId: string, metrics: ReturnType<typeof metricsOf>, signal: AbortSignal): Promise<Reading> {
    const path = `${encodeURIComponent(mediaId)}/insights`;
    return readInsights(await this.graph.read(path, { metric: metricParameter(metrics) }, accessToken, signal), metrics);
  }

  /** Views and reach; null where the platform gives none for this media. */
  private async core(accessToken: string, mediaId: string, signal: AbortSignal): Promise<Reading | 'not-allowed' | null> {
    try {
      return await this.ask(accessToken, mediaId, metricsOf('post', true), signal);
    } catch (error) {
      if (error instanceof PermissionMissingError) return 'not-allowed';
      if (error instanceof BelowThresholdError || error instanceof InvalidRequestError || error instanceof MediaGoneError) return null;
      throw error;
    }
  }

  private async *list(accessToken: string, fields: string, signal: AbortSignal, page = PAGE): AsyncGenerator<Json> {
    let after: string | null = null;
    for (let read = 0; read < PAGES; read++) {
      const body: Json = await this.graph.read(
        'me/media',
        { fields, limit: String(page), ...(after === null ? {} : { after }) },
        accessToken,
        signal,
      );
      yield* objects(body['data']);
      after = nextCursor(body);
      if (after === null) return;
    }
  }
}

function shownPost(item: MediaItem, node: Json, values: Reading['values']): ShownPost {
  const { likes, comments } = postFigures(node) ?? { likes: null, comments: null };
  const [first] = item.files;
  return {
    platformPostId: item.id,
    kind: item.kind === 'reel' ? 'reel' : 'post',
    caption: item.caption,
    permalink: safeLink(item.permalink),
    takenAt: item.takenAt,
    likes,
    comments,
    views: values.views ?? null,
    reach: values.reach ?? null,
    pictureUrl: first ? (first.thumbnailUrl ?? (first.video ? null : first.url)) : null,
  };
}
