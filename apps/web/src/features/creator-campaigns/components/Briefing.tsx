import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCross, IconExternal } from '../../../shared/ui/icons.js';
import type { CampaignBriefing } from '../creator-campaigns.types.js';
import classes from './Briefing.module.css';
import { Paragraph, Part } from './Facts.js';

/**
 * The brief in the brand's own words: task, message, do and don't (CAM-5). Also inside the terms of a collaboration.
 * `video`: it is made, not posted.
 */
export function Briefing({ brief, video = false }: { brief: CampaignBriefing; video?: boolean }) {
  const { t } = useTranslation('creator-campaigns');
  const details = [
    { key: 'audience', text: brief.audience },
    { key: 'tone', text: brief.tone },
    { key: 'wishes', text: video ? '' : brief.postingWishes },
  ] as const;
  return (
    <>
      {brief.task !== '' && (
        <Part title={t('detail.task')}>
          <Paragraph>{brief.task}</Paragraph>
        </Part>
      )}
      {brief.message !== '' && (
        <Part title={t(video ? 'detail.messageVideo' : 'detail.message')}>
          <Paragraph>{brief.message}</Paragraph>
        </Part>
      )}
      {(brief.dos.length > 0 || brief.donts.length > 0) && (
        <div className={classes.columns}>
          <Wishes title={t('detail.dos')} wishes={brief.dos} good />
          <Wishes title={t('detail.donts')} wishes={brief.donts} />
        </div>
      )}
      {details.some(({ text }) => text !== '') && (
        <dl className={classes.details}>
          {details.map(
            ({ key, text }) =>
              text !== '' && (
                <div key={key}>
                  <dt>{t(`detail.${key}`)}</dt>
                  <dd>{text}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {brief.inspiration.length > 0 && (
        <Part title={t('detail.inspiration')}>
          <ul className={classes.links}>
            {brief.inspiration.map((link, index) => (
              <li key={link}>
                <Inspiration link={link} name={t('detail.inspirationLink', { number: index + 1 })} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Wishes({ title, wishes, good = false }: { title: string; wishes: readonly string[]; good?: boolean }) {
  if (wishes.length === 0) return null;
  const Glyph = good ? IconCheck : IconCross;
  return (
    <section className={classes.wishes}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list} data-good={good || undefined}>
        {wishes.map((wish) => (
          <li key={wish}>
            <Glyph size={18} strokeWidth={2.25} />
            <span>{wish}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The brand may have written words or an address; only real web addresses become links. */
function Inspiration({ link, name }: { link: string; name: string }) {
  if (!/^https?:\/\//.test(link)) return <span>{link}</span>;
  return (
    <Anchor href={link} target="_blank" rel="noopener noreferrer nofollow" className={classes.link}>
      <IconExternal size={16} /> {name}
    </Anchor>
  );
}
