import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheckCircle } from '../../../shared/ui/icons.js';
import type { Invited, InviteResult, SkippedCode } from '../invitations.types.js';
import classes from './Invite.module.css';
import { LimitText } from './LimitText.js';

/** What became of everybody: how many were sent, who was skipped and why (APP-3). */
export function InviteResults({ result, onClose }: { result: InviteResult; onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const { t: common } = useTranslation();
  const planned = result.results.some(({ outcome }) => outcome === 'planned');
  const skipped = Map.groupBy(
    result.results.filter((each): each is Invited & { code: SkippedCode } => each.code !== null),
    ({ code }) => code,
  );
  return (
    <>
      <Alert color={result.sent > 0 ? 'green' : 'gray'} icon={<IconCheckCircle />} role="status">
        {t(planned ? 'result.planned' : 'result.sent', { count: result.sent })}
      </Alert>
      {[...skipped].map(([code, people]) => (
        <section key={code} className={classes.skipped} aria-label={t(`skipped.${code}`)}>
          <h3>
            {t(`skipped.${code}`)} <span className={classes.number}>{people.length}</span>
          </h3>
          <p>{names(people, t('result.hiddenName'))}</p>
        </section>
      ))}
      <div className={classes.foot}>
        <LimitText limits={result.limits} />
        <Button onClick={onClose}>{common('actions.close')}</Button>
      </div>
    </>
  );
}

const SHOWN = 30;

function names(people: readonly Invited[], hidden: string): string {
  const known = people.slice(0, SHOWN).map(({ displayName }) => displayName ?? hidden);
  return `${known.join(', ')}${people.length > SHOWN ? ' …' : ''}`;
}
