import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Me } from '../../../shared/access/me.queries.js';
import { IconCamera, IconChevronRight, IconShield } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import classes from './AccountList.module.css';

/** Everything this person can switch to (ACC-4): own creator account, and each brand by organisation. */
export function AccountList({ me }: { me: Me }) {
  const { t } = useTranslation('identity');
  return (
    <div className={classes.list}>
      {me.creator && (
        <Link to="/c/discover" className={classes.row}>
          <span className={classes.creator}>
            <IconCamera size={20} />
          </span>
          <span className={classes.text}>
            <span className={classes.name}>{t('accounts.creator')}</span>
            <span className={classes.hint}>{t('accounts.creatorText')}</span>
          </span>
          <IconChevronRight />
        </Link>
      )}
      {me.staff && (
        <Link to="/staff" className={classes.row}>
          <span className={classes.creator}>
            <IconShield size={20} />
          </span>
          <span className={classes.text}>
            <span className={classes.name}>{t('accounts.staff')}</span>
            <span className={classes.hint}>{t('accounts.staffText')}</span>
          </span>
          <IconChevronRight />
        </Link>
      )}
      {me.organisations.map((organisation) => (
        <section key={organisation.id} className={classes.group}>
          <h2 className={classes.heading}>
            {organisation.name}
            <span className={classes.kind}>
              {t(organisation.kind === 'agency' ? 'accounts.agencyOrganisation' : 'accounts.brandOrganisation')}
            </span>
          </h2>
          {organisation.brands.map((brand) => (
            <Link key={brand.id} to="/b/$brandId/dashboard" params={{ brandId: brand.id }} className={classes.row}>
              <InitialsMark name={brand.name} imageUrl={brand.logoUrl} />
              <span className={classes.text}>
                <span className={classes.name}>{brand.name}</span>
              </span>
              <IconChevronRight />
            </Link>
          ))}
          {organisation.brands.length === 0 && (
            <Link to="/o/$organisationId/first-brand" params={{ organisationId: organisation.id }} className={classes.row}>
              <span className={classes.text}>
                <span className={classes.name}>{t('firstBrand.title')}</span>
                <span className={classes.hint}>{t('accounts.noBrands')}</span>
              </span>
              <IconChevronRight />
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}
