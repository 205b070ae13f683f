import { ActionIcon, FileButton, Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { IconCamera, IconTrash, IconUpload } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { avatarMutation } from '../creators.queries.js';
import type { Profile } from '../creators.types.js';
import { PICTURE_TYPES, smallPicture } from '../picture.js';
import classes from './ProfileHead.module.css';

/** Picture, name and handle; the picture is changed by tapping it. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const { i18n } = useTranslation();
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const place = [profile.city, profile.country && regions.of(profile.country)].filter((part) => !!part).join(', ');
  return (
    <header className={classes.head}>
      <Avatar profile={profile} />
      <div className={classes.names}>
        <h1 className={classes.name}>{profile.displayName}</h1>
        <p className={classes.line}>
          {[profile.handle === null ? '' : `@${profile.handle}`, place].filter((part) => part !== '').join(' · ')}
        </p>
        {profile.bio !== '' && <p className={classes.bio}>{profile.bio}</p>}
      </div>
    </header>
  );
}

function Avatar({ profile }: { profile: Profile }) {
  const { t } = useTranslation('creators');
  const avatar = useMutation(avatarMutation(useQueryClient()));
  const upload = (file: File | null): void => {
    if (file === null) return;
    void smallPicture(file).then((picture) => avatar.mutate(picture, { onSuccess: () => void notify({ message: t('avatar.saved') }) }));
  };
  const mark = <InitialsMark name={profile.displayName} imageUrl={profile.avatarUrl} size={88} round />;

  return (
    <div className={classes.avatar}>
      {mark}
      {avatar.isPending && (
        <span className={classes.busy}>
          <Loader color="white" />
        </span>
      )}
      <FileButton accept={PICTURE_TYPES} onChange={upload}>
        {({ onClick }) =>
          profile.avatarUrl === null ? (
            <ActionIcon {...BUTTON} className={classes.change} aria-label={t('avatar.add')} onClick={onClick}>
              <IconCamera size={18} />
            </ActionIcon>
          ) : (
            <ActionsMenu
              position="bottom-start"
              actions={[
                { label: t('avatar.change'), icon: IconUpload, onSelect: onClick },
                {
                  label: t('avatar.remove'),
                  icon: IconTrash,
                  onSelect: () => avatar.mutate(null, { onSuccess: () => void notify({ message: t('avatar.removed') }) }),
                },
              ]}
            >
              {({ color: _color, ...props }) => (
                <ActionIcon {...props} {...BUTTON} className={classes.change} aria-label={t('avatar.change')}>
                  <IconCamera size={18} />
                </ActionIcon>
              )}
            </ActionsMenu>
          )
        }
      </FileButton>
    </div>
  );
}

const BUTTON = { variant: 'default', radius: 999, size: 36 } as const;
