import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconInfo } from '../../../shared/ui/icons.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import type { Profile } from '../creators.types.js';

const NAMED = ['firstName', 'lastName', 'birthDate', 'country'] as const;

/** What the profile still lacks before one can apply, with the way there. */
export function MissingNote({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation('creators');
  const missing = NAMED.filter((name) => profile.missing.includes(name));
  if (missing.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language).format(missing.map((name) => t(`profile.fields.${name}`)));
  return (
    <Alert color="yellow" icon={<IconInfo />} mb="lg">
      {t('profile.missing', { count: missing.length, list })}
      <div>
        <ButtonLink to="/c/profile/edit" size="sm" mt="sm">
          {t('profile.complete')}
        </ButtonLink>
      </div>
    </Alert>
  );
}
