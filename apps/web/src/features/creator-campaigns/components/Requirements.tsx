import { UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCopy } from '../../../shared/ui/icons.js';
import { Part } from './Facts.js';
import classes from './Requirements.module.css';

interface RequirementsProps {
  requirements: { hashtags: readonly string[]; mentions: readonly string[]; links: readonly string[] };
  /** Any of these marks the post as advertising; null where nothing is asked for. */
  disclosure: readonly string[] | null;
}

/** What must be in the post, each word to copy by one tap (CAM-5). */
export function Requirements({ requirements, disclosure }: RequirementsProps) {
  const { t } = useTranslation('creator-campaigns');
  const kinds = [
    { key: 'hashtags', words: requirements.hashtags.map((word) => `#${word.replace(/^#/, '')}`) },
    { key: 'mentions', words: requirements.mentions.map((word) => `@${word.replace(/^@/, '')}`) },
    { key: 'links', words: requirements.links },
  ] as const;
  const marks = disclosure ?? [];
  if (marks.length === 0 && kinds.every(({ words }) => words.length === 0)) return null;
  return (
    <Part title={t('detail.requirements')}>
      <dl className={classes.list}>
        {kinds.map(
          ({ key, words }) =>
            words.length > 0 && (
              <div key={key}>
                <dt>{t(`detail.${key}`)}</dt>
                <dd className={classes.words}>
                  {words.map((word) => (
                    <CopyWord key={word} word={word} />
                  ))}
                </dd>
              </div>
            ),
        )}
        {marks.length > 0 && (
          <div>
            <dt>{t('detail.disclosure')}</dt>
            <dd>{t('detail.disclosureText', { marks: marks.join(', ') })}</dd>
          </div>
        )}
      </dl>
    </Part>
  );
}

function CopyWord({ word }: { word: string }) {
  const { t } = useTranslation('creator-campaigns');
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <UnstyledButton className={classes.word} aria-label={t('detail.copy', { what: word })} onClick={() => clipboard.copy(word)}>
      {word}
      {clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      <span className="of-hidden" role="status">
        {clipboard.copied ? t('detail.copied') : ''}
      </span>
    </UnstyledButton>
  );
}
