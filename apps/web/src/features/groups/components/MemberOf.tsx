import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/ui/links.js';
import { groupsQuery, membershipQuery } from '../groups.queries.js';
import { GroupDot } from './GroupDot.js';
import classes from './MemberOf.module.css';

/** In which groups of the brand a creator is, each leading to the group (CRE-6). Nothing until it is known. */
export function MemberOf({ brandId, creatorId }: { brandId: string; creatorId: string }) {
  const { t } = useTranslation('groups');
  const groups = useQuery(groupsQuery(brandId));
  const memberships = useQuery(membershipQuery(brandId, creatorId));
  if (!groups.data || !memberships.data) return null;
  const within = groups.data.filter(({ id }) => memberships.data.includes(id));
  return (
    <div className={classes.root}>
      <span className={classes.label}>{t('memberOf.title')}</span>
      {within.length === 0 && <span className={classes.none}>{t('memberOf.none')}</span>}
      <ul className={classes.list} aria-label={t('memberOf.title')}>
        {within.map(({ id, name, colour }) => (
          <li key={id}>
            <TextLink to="/b/$brandId/groups/$groupId" params={{ brandId, groupId: id }} className={classes.group ?? ''}>
              <GroupDot colour={colour} />
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
