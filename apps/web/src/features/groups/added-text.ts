import i18next from 'i18next';
import type { AddedMembers } from './groups.types.js';

/** "12 creators added. 3 were members already. 1 was skipped …": what came of adding many at once, for a toast. */
export function addedText({ added, already, refused, more = false }: AddedMembers & { more?: boolean }, group: string): string {
  return [
    i18next.t('groups:add.done', { count: added, group }),
    already > 0 && i18next.t('groups:add.already', { count: already }),
    refused.length > 0 && i18next.t('groups:add.refused', { count: refused.length }),
    more && i18next.t('groups:add.more'),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
