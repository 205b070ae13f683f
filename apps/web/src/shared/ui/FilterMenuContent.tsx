import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterOption } from './FilterMenu.js';
import { IconCross } from './icons.js';
import type { LazyMenuProps } from './lazy-menu.js';

interface FilterMenuContentProps extends LazyMenuProps {
  options: readonly FilterOption[];
  value: readonly string[];
  onChoose: (value: string[]) => void;
}

export default function FilterMenuContent({ options, value, onChoose, target, opened, onChange }: FilterMenuContentProps) {
  const { t } = useTranslation();
  const choose = (option: string, chosen: boolean): void =>
    onChoose(options.map((known) => known.value).filter((known) => (known === option ? chosen : value.includes(known))));
  return (
    <Menu position="bottom-start" opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown miw={200}>
        {options.map((option) => (
          <Menu.CheckboxItem
            key={option.value}
            checked={value.includes(option.value)}
            onChange={(checked) => choose(option.value, checked)}
          >
            {option.label}
          </Menu.CheckboxItem>
        ))}
        {value.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconCross size={16} />} onClick={() => onChoose([])}>
              {t('actions.clear')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
