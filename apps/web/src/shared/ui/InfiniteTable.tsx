import { Checkbox, Table } from '@mantine/core';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowUp } from './icons.js';
import classes from './InfiniteTable.module.css';
import { NextPage, type PageLoader } from './NextPage.js';
import { useRowWindow } from './windowed-rows.js';

export interface Column<T> {
  key: string;
  header: ReactNode;
  cell: (row: T) => ReactNode;
  /** Right-aligned tabular digits. */
  numeric?: boolean;
  /** Field name for `sort`; leave out where the server cannot sort. */
  sort?: string;
  width?: number | string;
  /** Left out on phones. */
  wide?: boolean;
}

interface InfiniteTableProps<T> {
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowId: (row: T) => string;
  /** Says what the table lists; read by screen readers. */
  label: string;
  query: PageLoader;
  /** Height of each row in px; rows are cut, not grown, so that only visible ones need to be drawn. */
  rowHeight?: number;
  /** Current sort as in the URL: `name` or `-createdAt`. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** Ticked rows; give both for bulk actions. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Name of a row for its checkbox. */
  rowName?: (row: T) => string;
  onOpen?: (row: T) => void;
}

/** A table over a keyset list: draws only visible rows, loads further pages by itself, sorts through the URL, ticks for bulk actions. */
export function InfiniteTable<T>(props: InfiniteTableProps<T>) {
  const { rows, columns, rowId, rowHeight = 56, selected, onSelect } = props;
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, last } = useRowWindow(body, rowHeight, rows.length);
  const visible = rows.slice(first, last);
  const all = selected !== undefined && rows.length > 0 && rows.every((row) => selected.has(rowId(row)));
  const span = columns.length + (selected ? 1 : 0);

  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };

  return (
    <div className={classes.scroll}>
      <Table className={classes.table} aria-label={props.label} aria-rowcount={props.query.hasNextPage ? -1 : rows.length + 1} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {selected && (
              <Table.Th w={44}>
                <Checkbox
                  aria-label={t('list.selectAll')}
                  checked={all}
                  indeterminate={!all && selected.size > 0}
                  onChange={() => onSelect?.(all ? new Set() : new Set(rows.map(rowId)))}
                />
              </Table.Th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {first > 0 && (
            <tr aria-hidden="true" style={{ height: first * rowHeight }}>
              <td colSpan={span} />
            </tr>
          )}
          {visible.map((row, index) => {
            const id = rowId(row);
            return (
              <Table.Tr
                key={id}
                aria-rowindex={first + index + 2}
                style={{ height: rowHeight }}
                data-selected={selected?.has(id) || undefined}
                className={props.onOpen ? classes.open : undefined}
                onClick={props.onOpen ? (event) => openUnlessControl(event, () => props.onOpen?.(row)) : undefined}
              >
                {selected && (
                  <Table.Td>
                    <Checkbox
                      aria-label={t('list.selectRow', { name: props.rowName?.(row) ?? id })}
                      checked={selected.has(id)}
                      onChange={() => toggle(id)}
                    />
                  </Table.Td>
                )}
                {columns.map((column) => (
                  <Table.Td key={column.key} className={cellClass(column)}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
          {last < rows.length && (
            <tr aria-hidden="true" style={{ height: (rows.length - last) * rowHeight }}>
              <td colSpan={span} />
            </tr>
          )}
        </Table.Tbody>
      </Table>
      <NextPage query={props.query} />
    </div>
  );
}

function HeaderCell<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const field = column.sort;
  const up = field !== undefined && sort === field;
  const down = field !== undefined && sort === `-${field}`;
  const style = column.width === undefined ? undefined : { width: column.width };
  if (field === undefined || onSort === undefined) {
    return (
      <Table.Th className={cellClass(column)} style={style}>
        {column.header}
      </Table.Th>
    );
  }
  return (
    <Table.Th className={cellClass(column)} style={style} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(down ? field : `-${field}`)}>
        {column.header}
        {up && <IconArrowUp size={14} />}
        {down && <IconArrowDown size={14} />}
      </button>
    </Table.Th>
  );
}

function cellClass<T>(column: Column<T>): string {
  return [classes.cell, column.numeric ? classes.numeric : '', column.wide ? classes.wide : ''].join(' ');
}

/** Links, buttons and checkboxes inside a row keep their own meaning. */
function openUnlessControl(event: MouseEvent<HTMLElement>, open: () => void): void {
  if (event.target instanceof Element && event.target.closest('a, button, input, label') === null) open();
}
