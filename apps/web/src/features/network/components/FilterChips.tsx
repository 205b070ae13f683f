import { useTranslation } from 'react-i18next';
import { IconCross } from '../../../shared/ui/icons.js';
import { filterOf } from '../network.filter.js';
import { useChips } from '../network.format.js';
import type { NetworkFilter, NetworkView } from '../network.types.js';
import classes from './FilterChips.module.css';

interface FilterChipsProps {
  value: NetworkView;
  /** The filter as it shall be. */
  onReplace: (filter: NetworkFilter) => void;
}

/** What is set, each with the way to take it away. */
export function FilterChips({ value, onReplace }: FilterChipsProps) {
  const { t } = useTranslation('network');
  const filter = filterOf(value);
  const chips = useChips(filter);
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('chips.label')}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className={classes.chip} aria-label={t('chips.remove', { name: label })} onClick={() => onReplace(without)}>
            {label}
            <IconCross size={12} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={classes.clear} onClick={() => onReplace(filter.sort === undefined ? {} : { sort: filter.sort })}>
          {t('chips.clear')}
        </button>
      </li>
    </ul>
  );
}
