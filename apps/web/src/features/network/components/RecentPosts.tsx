import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { IconChat, IconEye, IconHeart, IconImage, IconPlay, IconUsers, type Icon } from '../../../shared/ui/icons.js';
import type { AccountInsights } from '../network.types.js';
import classes from './RecentPosts.module.css';

type Post = AccountInsights['recentPosts'][number];

const BRIEF = 3;

/** The account's newest posts with their figures, each leading to the platform (CRE-6). `brief`: a quick look. */
export function RecentPosts({ account, brief = false }: { account: AccountInsights; brief?: boolean }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { recentPosts, postsReading, postsAt } = account;
  const posts = brief ? recentPosts.slice(0, BRIEF) : recentPosts;
  const reading = postsReading && posts.length === 0;
  return (
    <section aria-label={t('posts.title')} aria-busy={reading}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('posts.title')}</h3>
        {postsAt !== null && posts.length > 0 && (
          <span className={classes.asOf}>
            {t(postsReading ? 'posts.renewing' : 'page.asOf', { date: format.date(postsAt, { style: 'dateTime' }) })}
          </span>
        )}
      </div>
      {reading && <p className={classes.none}>{t('posts.reading')}</p>}
      {!reading && posts.length === 0 && <p className={classes.none}>{t(postsAt === null ? 'posts.unreadable' : 'posts.none')}</p>}
      <ul className={classes.grid} data-brief={brief || undefined}>
        {reading &&
          Array.from({ length: brief ? BRIEF : 6 }, (_, place) => <Skeleton key={place} component="li" className={classes.wait ?? ''} />)}
        {posts.map((post) => (
          <li key={post.id}>
            <PostTile post={post} brief={brief} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PostTile({ post, brief }: { post: Post; brief: boolean }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { kind, caption, permalink, pictureUrl, takenAt, likes, comments, views, reach } = post;
  const words = caption === '' ? t(`posts.kind.${kind}`) : caption;
  const content = (
    <>
      <span className={classes.picture}>
        {pictureUrl === null ? (
          <IconImage size={28} />
        ) : (
          <img src={pictureUrl} alt={t('posts.picture', { kind: t(`posts.kind.${kind}`) })} loading="lazy" decoding="async" />
        )}
        {kind !== 'post' && (
          <span className={classes.video} title={t(`posts.kind.${kind}`)}>
            <IconPlay size={14} />
          </span>
        )}
      </span>
      <span className={classes.caption}>{words}</span>
    </>
  );
  return (
    <article className={classes.tile}>
      {permalink === null ? (
        <div className={classes.link}>{content}</div>
      ) : (
        <a className={classes.link} href={permalink} target="_blank" rel="noopener noreferrer">
          {content}
          <span className="of-hidden"> ({t('posts.opens')})</span>
        </a>
      )}
      <p className={classes.date}>
        <DateText value={takenAt} />
      </p>
      {!brief && (
        <dl className={classes.figures}>
          <Count icon={IconHeart} name={t('posts.likes')} value={likes} format={format} />
          <Count icon={IconChat} name={t('posts.comments')} value={comments} format={format} />
          <Count icon={IconEye} name={t('posts.views')} value={views} format={format} />
          <Count icon={IconUsers} name={t('posts.reach')} value={reach} format={format} />
        </dl>
      )}
    </article>
  );
}

/** Left out when the platform tells none. */
function Count({
  icon: Glyph,
  name,
  value,
  format,
}: {
  icon: Icon;
  name: string;
  value: number | null;
  format: ReturnType<typeof useFormat>;
}) {
  if (value === null) return null;
  return (
    <div title={`${name}: ${format.number(value)}`}>
      <dt>
        <Glyph size={14} />
        <span className="of-hidden">{name}</span>
      </dt>
      <dd>{format.number(value, true)}</dd>
    </div>
  );
}
