import { ActionIcon, FileButton, Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../shared/api/client.js';
import { ProblemError } from '../../../shared/api/problem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert, IconChevronLeft, IconChevronRight, IconCross, IconTrash, IconUpload } from '../../../shared/ui/icons.js';
import type { Campaign, CampaignImage } from '../campaigns.types.js';
import { campaignFieldText } from '../field-text.js';
import { imageSize, IMAGE_TYPES, uploadImage } from '../image-upload.js';
import { LIMITS } from '../wizard/rules.js';
import type { Wizard } from '../wizard/use-wizard.js';
import classes from './ImageBox.module.css';

const MOST = 12;

interface Pending {
  key: string;
  name: string;
  share: number;
  error: string | null;
}

interface ImageBoxProps {
  campaignId: string;
  images: readonly CampaignImage[];
  take: Wizard['takeImages'];
  error?: string | undefined;
  disabled?: boolean;
}

/** Pictures of a campaign: drop or choose, upload with progress, order, delete. The first one is the cover. */
export function ImageBox({ campaignId, images, take, error, disabled = false }: ImageBoxProps) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [over, setOver] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const path = { id: campaignId };

  const update = (key: string, change: Partial<Pending>): void =>
    setPending((list) => list.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const drop = (key: string): void => setPending((list) => list.filter((item) => item.key !== key));

  const upload = async (file: File): Promise<void> => {
    const key = uuid();
    setPending((list) => [...list, { key, name: file.name, share: 0, error: null }]);
    try {
      const refusal = await refusalOf(file);
      if (refusal !== null) return update(key, { error: refusal });
      const { image, version } = await uploadImage(campaignId, file, (share) => update(key, { share }));
      take((before) => [...before, image], version);
      drop(key);
    } catch (reason) {
      update(key, { error: sentence(reason) });
    }
  };

  /** Says at once what the server would refuse. */
  const refusalOf = async (file: File): Promise<string | null> => {
    if (!IMAGE_TYPES.includes(file.type)) return t('campaigns:problems.image-type');
    const size = await imageSize(file);
    if (size === null) return t('campaigns:fieldProblems.image-unreadable');
    const value = Math.min(size.width, size.height);
    return value < LIMITS.imageShortSidePx ? t('campaigns:fieldProblems.image-too-small', { limit: LIMITS.imageShortSidePx, value }) : null;
  };

  const add = async (files: readonly File[]): Promise<void> => {
    // One after the other, so that they keep the order they were chosen in.
    for (const file of files.slice(0, MOST - images.length)) await upload(file);
  };

  const order = useMutation({
    mutationFn: (ids: string[]) => request<Campaign>('PUT', '/campaigns/{id}/images', { params: { path }, body: { ids } }),
    onMutate: (ids) => {
      const before = [...images];
      take(() => ids.flatMap((id) => before.filter((image) => image.id === id)), null);
      return before;
    },
    onSuccess: (campaign) => take(() => campaign.images, campaign.version),
    onError: (_error, _ids, before) => before && take(() => before, null),
  });

  const remove = useMutation({
    mutationFn: (imageId: string) =>
      request<Campaign>('DELETE', '/campaigns/{id}/images/{imageId}', { params: { path: { ...path, imageId } } }),
    onSuccess: (campaign) => take(() => campaign.images, campaign.version),
  });

  const move = (from: number, to: number): void => {
    const image = images[from];
    if (image === undefined || to < 0 || to >= images.length || from === to) return;
    order.mutate(
      images
        .toSpliced(from, 1)
        .toSpliced(to, 0, image)
        .map(({ id }) => id),
    );
  };

  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (dragged === null) void add([...event.dataTransfer.files]);
  };

  return (
    <div>
      {images.length > 0 && (
        <ul className={classes.grid} aria-label={t('images.label')}>
          {images.map((image, index) => (
            <li
              key={image.id}
              className={classes.tile}
              draggable={!disabled}
              data-dragged={dragged === index || undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(index);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
                setDragged(null);
              }}
            >
              <img src={image.urls.medium} alt={t('images.alt', { number: index + 1 })} width={image.width} height={image.height} />
              {index === 0 && <span className={classes.cover}>{t('images.cover')}</span>}
              {!disabled && (
                <span className={classes.tools}>
                  <ActionIcon
                    size="sm"
                    variant="white"
                    color="dark"
                    aria-label={t('images.earlier', { number: index + 1 })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <IconChevronLeft size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    variant="white"
                    color="dark"
                    aria-label={t('images.later', { number: index + 1 })}
                    disabled={index === images.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <IconChevronRight size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    variant="white"
                    color="red"
                    aria-label={t('images.remove', { number: index + 1 })}
                    loading={remove.isPending && remove.variables === image.id}
                    onClick={() => remove.mutate(image.id)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}

      {pending.length > 0 && (
        <ul className={classes.pending}>
          {pending.map((item) => (
            <li key={item.key} data-failed={item.error !== null || undefined}>
              <span className={classes.name}>{item.name}</span>
              {item.error === null ? (
                <Progress
                  value={item.share * 100}
                  aria-label={t('images.uploading', { name: item.name })}
                  animated={item.share >= 1}
                  flex={1}
                />
              ) : (
                <>
                  <span className={classes.failed} role="alert">
                    <IconAlert size={16} />
                    {item.error}
                  </span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('images.dismiss', { name: item.name })}
                    onClick={() => drop(item.key)}
                  >
                    <IconCross size={16} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      )}

      {!disabled && images.length < MOST && (
        <div
          className={classes.drop}
          data-over={(over && dragged === null) || undefined}
          data-small={images.length > 0 || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <IconUpload size={24} />
          <span className={classes.dropText}>{t(images.length === 0 ? 'images.dropFirst' : 'images.dropMore')}</span>
          <span className={classes.dropHint}>{t('images.hint', { pixels: LIMITS.imageShortSidePx, advised: LIMITS.imagesAdvised })}</span>
          <FileButton multiple accept={IMAGE_TYPES.join(',')} onChange={(files) => void add(files)}>
            {(props) => (
              <Button {...props} variant="default" size="xs">
                {t('images.choose')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function sentence(reason: unknown): string {
  const first = reason instanceof ProblemError ? reason.errors[0] : undefined;
  return first ? campaignFieldText(first) : problemText(reason);
}
