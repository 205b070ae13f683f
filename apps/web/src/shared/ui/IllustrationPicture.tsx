import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

const { line, soft, bar, tint, mark, dot } = classes;

const PICTURES = {
  /** A brief being written. */
  campaign: (
    <>
      <rect className={line} x="38" y="22" width="76" height="84" rx="8" transform="rotate(-6 76 64)" />
      <rect className={line} x="62" y="18" width="78" height="88" rx="8" />
      <rect className={tint} x="72" y="28" width="58" height="34" rx="5" />
      <path className={mark} d="m80 54 10-11 8 8 7-6 16 13" />
      <circle className={dot} cx="86" cy="37" r="3" />
      <rect className={bar} x="72" y="72" width="58" height="5" rx="2.5" />
      <rect className={bar} x="72" y="82" width="44" height="5" rx="2.5" />
      <rect className={bar} x="72" y="92" width="28" height="5" rx="2.5" />
    </>
  ),
  /** An empty tray. */
  inbox: (
    <>
      <path className={line} d="M44 66 58 34a6 6 0 0 1 6-4h48a6 6 0 0 1 6 4l14 32v30a8 8 0 0 1-8 8H52a8 8 0 0 1-8-8Z" />
      <path className={soft} d="M46 68h26l6 12h20l6-12h26v26a8 8 0 0 1-8 8H54a8 8 0 0 1-8-8Z" />
      <path className={mark} d="M46 68h26l6 12h20l6-12h26" />
      <rect className={bar} x="68" y="42" width="40" height="5" rx="2.5" />
      <rect className={bar} x="64" y="53" width="48" height="5" rx="2.5" />
    </>
  ),
  /** Nothing waiting: all ticked. */
  done: (
    <>
      <rect className={line} x="44" y="18" width="88" height="86" rx="10" />
      <circle className={tint} cx="62" cy="40" r="9" />
      <circle className={tint} cx="62" cy="62" r="9" />
      <circle className={tint} cx="62" cy="84" r="9" />
      <path className={mark} d="m58 40 3 3 6-6M58 62l3 3 6-6M58 84l3 3 6-6" />
      <rect className={bar} x="80" y="37" width="40" height="5" rx="2.5" />
      <rect className={bar} x="80" y="59" width="32" height="5" rx="2.5" />
      <rect className={bar} x="80" y="81" width="36" height="5" rx="2.5" />
    </>
  ),
  /** A conversation that has not begun. */
  chat: (
    <>
      <path className={line} d="M40 28h66a8 8 0 0 1 8 8v28a8 8 0 0 1-8 8H66L52 84V72H40a8 8 0 0 1-8-8V36a8 8 0 0 1 8-8Z" />
      <rect className={bar} x="44" y="42" width="54" height="5" rx="2.5" />
      <rect className={bar} x="44" y="53" width="36" height="5" rx="2.5" />
      <path className={tint} d="M96 58h40a8 8 0 0 1 8 8v20a8 8 0 0 1-8 8h-8v12l-14-12H96a8 8 0 0 1-8-8V66a8 8 0 0 1 8-8Z" />
      <circle className={dot} cx="104" cy="76" r="3.5" />
      <circle className={dot} cx="116" cy="76" r="3.5" />
      <circle className={dot} cx="128" cy="76" r="3.5" />
    </>
  ),
  /** Looking around: cards with a lens. */
  discover: (
    <>
      <rect className={line} x="34" y="26" width="50" height="70" rx="8" />
      <rect className={soft} x="41" y="33" width="36" height="32" rx="4" />
      <rect className={bar} x="41" y="73" width="36" height="5" rx="2.5" />
      <rect className={bar} x="41" y="83" width="22" height="5" rx="2.5" />
      <rect className={line} x="94" y="26" width="50" height="70" rx="8" />
      <rect className={tint} x="101" y="33" width="36" height="32" rx="4" />
      <rect className={bar} x="101" y="73" width="26" height="5" rx="2.5" />
      <circle className={mark} cx="112" cy="74" r="17" />
      <path className={mark} d="m124 87 13 14" />
    </>
  ),
  /** People to choose from. */
  people: (
    <>
      <circle className={line} cx="56" cy="54" r="17" />
      <path className={line} d="M28 104a28 28 0 0 1 56 0Z" />
      <circle className={line} cx="122" cy="54" r="17" />
      <path className={line} d="M94 104a28 28 0 0 1 56 0Z" />
      <circle className={tint} cx="89" cy="46" r="20" />
      <path className={tint} d="M56 106a33 33 0 0 1 66 0Z" />
      <path className={mark} d="m80 47 6.5 6.500L99 41" />
    </>
  ),
  /** A letter. */
  mail: (
    <>
      <rect className={line} x="38" y="30" width="100" height="68" rx="8" />
      <path className={tint} d="M40 36h96L92 70a6 6 0 0 1-8 0Z" />
      <path className={mark} d="m41 36 43 33a6 6 0 0 0 8 0l43-33" />
      <rect className={bar} x="52" y="84" width="30" height="5" rx="2.5" />
    </>
  ),
  /** Something is broken: a loose plug. */
  error: (
    <>
      <rect className={line} x="42" y="26" width="92" height="72" rx="8" />
      <path className={soft} d="M42 34a8 8 0 0 1 8-8h76a8 8 0 0 1 8 8v10H42Z" />
      <circle className={bar} cx="52" cy="35" r="3" />
      <circle className={bar} cx="62" cy="35" r="3" />
      <path className={mark} d="M88 56v14M88 80v.5" />
      <circle className={mark} cx="88" cy="68" r="20" />
    </>
  ),
  /** A page that is not there: a map with a question. */
  lost: (
    <>
      <path className={line} d="m36 34 34-10 36 10 34-10v70l-34 10-36-10-34 10Z" />
      <path className={soft} d="m70 26 35 9v67l-35-9Z" />
      <path className={mark} d="M79 56a9.5 9.5 0 1 1 12 9c-2.5 1-3 2.5-3 5M88 81v.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type PictureName = keyof typeof PICTURES;

/** The drawing itself; see `Illustration`. */
export default function IllustrationPicture({ name }: { name: PictureName }): ReactNode {
  return PICTURES[name];
}
