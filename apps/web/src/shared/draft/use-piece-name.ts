import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.types.js';

/** Which piece a draft is for: `Reel`, or `Reel 2 of 3` where several of the kind are owed. */
export function usePieceName(): (deliverable: Draft['deliverable']) => string {
  const { t } = useTranslation('draft');
  return ({ kind, position, of }) => {
    const name = t(`kinds.${kind}`);
    return of > 1 ? t('piece', { kind: name, number: position, total: of }) : name;
  };
}
