import { createHash } from 'node:crypto';
import { grown, grownShare } from '../instagram/growth.js';

export interface SimTiktok {
  id: string;
  username: string;
  name: string;
  bio: string;
  verified: boolean;
  followers: number;
  following: number;
  likes: number;
  engagementRate: number;
  pictureSeed: string;
  /** Public videos that exist now. */
  videos: number;
}

/** Final figures of a video; TikTok has no reach, saves or watch time here (platform-apis.md 2.4). */
export interface VideoFinals {
  views: number;
  likes: number;
  comments: number;
  shares: number;
}

export interface SimVideo {
  id: string;
  accountId: string;
  title: string;
  description: string;
  /** Seconds. */
  duration: number;
  seed: string;
  finals: VideoFinals;
  takenAt: Date;
}

/** The figures of a video at an instant of business time: they only rise. */
export function figuresAt(video: SimVideo, at: Date): VideoFinals {
  const share = grownShare('reel', video.seed, at.getTime() - video.takenAt.getTime());
  const { views, likes, comments, shares } = video.finals;
  return { views: grown(views, share), likes: grown(likes, share), comments: grown(comments, share), shares: grown(shares, share) };
}

/** The account's id for one app: another app sees another. */
export function openIdOf(clientKey: string, accountId: string): string {
  return `-000${createHash('sha256').update(`${clientKey}/${accountId}`).digest('base64url').slice(0, 32)}`;
}

/** The account's id for all apps of one developer. */
export function unionIdOf(accountId: string): string {
  return createHash('sha256').update(`union/${accountId}`).digest('hex').slice(0, 36);
}
