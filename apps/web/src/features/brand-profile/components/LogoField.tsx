import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BrandProfile } from '../../../shared/access/brand-profile.queries.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconUpload } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { putLogoMutation } from '../brand-profile.queries.js';
import classes from './ProfileSection.module.css';

/** The brand's logo; kept as a square. */
export function LogoField({ brand, onChanged }: { brand: BrandProfile; onChanged: () => Promise<void> }) {
  const { t } = useTranslation('brand-profile');
  const put = useMutation(putLogoMutation(useQueryClient(), brand.id));
  const choose = (file: File | null): void => {
    if (file === null) return;
    put.mutate(file, { onSuccess: () => void onChanged().then(() => notify({ color: 'green', message: t('logo.saved') })) });
  };
  return (
    <div className={classes.logo}>
      <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={72} />
      <div>
        <FileButton accept="image/jpeg,image/png,image/webp" onChange={choose} disabled={!brand.can.edit}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} />} loading={put.isPending} disabled={!brand.can.edit}>
              {t(brand.logoUrl === null ? 'logo.add' : 'logo.change')}
            </Button>
          )}
        </FileButton>
        {put.isError ? (
          <p className={classes.problem} role="alert">
            {problemText(put.error)}
          </p>
        ) : (
          <p className={classes.hint}>{t('logo.hint')}</p>
        )}
      </div>
    </div>
  );
}
