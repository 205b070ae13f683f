import type { CampaignType, Format, Timing } from '../campaigns.types.js';
import classes from './KindPictures.module.css';

const { line, soft, fill, bar, mark } = classes;

/** A phone's outline, in which the content appears. */
function Phone({ x, children }: { x: number; children: React.ReactNode }) {
  return (
    <g transform={`translate(${x} 6)`}>
      <rect className={line} x="0" y="0" width="46" height="80" rx="8" />
      {children}
    </g>
  );
}

const TYPES: Record<CampaignType, React.ReactNode> = {
  /** Stories above, a post, a reel. */
  instagram: (
    <>
      <Phone x={57}>
        <circle className={mark} cx="11" cy="13" r="5.5" />
        <circle className={mark} cx="24" cy="13" r="5.5" />
        <circle className={bar} cx="36" cy="13" r="5.5" />
        <rect className={fill} x="5" y="24" width="36" height="30" rx="3" />
        <path className={soft} d="m10 48 8-9 6 6 5-5 8 8" />
        <rect className={bar} x="5" y="59" width="24" height="3" rx="1.5" />
        <rect className={bar} x="5" y="66" width="16" height="3" rx="1.5" />
      </Phone>
      <rect className={soft} x="20" y="26" width="28" height="44" rx="6" />
      <circle className={mark} cx="34" cy="48" r="7" />
      <rect className={soft} x="112" y="26" width="28" height="44" rx="6" />
      <path className={fill} d="m122 42 10 6-10 6Z" />
    </>
  ),
  /** A video from edge to edge with its buttons. */
  tiktok: (
    <>
      <Phone x={57}>
        <rect className={fill} x="4" y="4" width="38" height="72" rx="5" />
        <path className={mark} d="m18 31 14 9-14 9Z" />
        <circle className={bar} cx="36" cy="52" r="2.5" />
        <circle className={bar} cx="36" cy="60" r="2.5" />
        <circle className={bar} cx="36" cy="68" r="2.5" />
        <rect className={bar} x="8" y="62" width="18" height="3" rx="1.5" />
        <rect className={bar} x="8" y="68" width="12" height="3" rx="1.5" />
      </Phone>
      <path className={mark} d="M26 58V34l14-4v22" />
      <circle className={mark} cx="22" cy="58" r="4" />
      <circle className={mark} cx="36" cy="52" r="4" />
    </>
  ),
  /** A film handed over as a file, into the own shop. */
  ugc: (
    <>
      <rect className={fill} x="18" y="26" width="52" height="40" rx="5" />
      <path className={line} d="M18 36h52M26 26l-4 10M38 26l-4 10M50 26l-4 10M62 26l-4 10" />
      <path className={mark} d="m39 44 12 7-12 7Z" />
      <path className={mark} d="M80 46h14m-5-6 6 6-6 6" />
      <path className={line} d="M106 38h36l-3-14h-30Z" />
      <path className={soft} d="M109 38v30h30V38" />
      <rect className={bar} x="115" y="46" width="18" height="12" rx="2" />
    </>
  ),
};

/** What a campaign of this platform brings. */
export function TypePicture({ type }: { type: CampaignType }) {
  return (
    <svg viewBox="0 0 160 92" width="160" height="92">
      {TYPES[type]}
    </svg>
  );
}

const TIMINGS: Record<Timing, React.ReactNode> = {
  /** Everybody in the same phases, to one end. */
  time_limited: (
    <>
      {[26, 42, 58].map((y) => (
        <g key={y}>
          <rect className={bar} x="20" y={y} width="28" height="9" rx="4.5" />
          <rect className={fill} x="51" y={y} width="28" height="9" rx="4.5" />
          <rect className={fill} x="82" y={y} width="46" height="9" rx="4.500" />
        </g>
      ))}
      <path className={mark} d="M134 18v56M134 20h12l-3 5 3 5h-12" />
    </>
  ),
  /** Each creator on an own line, one after the other, no end. */
  ongoing: (
    <>
      {[
        [20, 20],
        [46, 36],
        [66, 52],
        [98, 68],
      ].map(([x = 0, y = 0]) => (
        <g key={y}>
          <rect className={bar} x={x} y={y} width="16" height="9" rx="4.5" />
          <rect className={fill} x={x + 19} y={y} width="30" height="9" rx="4.5" />
        </g>
      ))}
      <path className={mark} d="M120 24h20m-6-6 6 6-6 6" />
    </>
  ),
};

export function TimingPicture({ timing }: { timing: Timing }) {
  return (
    <svg viewBox="0 0 160 92" width="160" height="92">
      {TIMINGS[timing]}
    </svg>
  );
}

/** The lengths of the phases, to scale: 7, 7, 14 days against 3, 3, 5. */
function Phases({ days, unit }: { days: readonly [number, number, number]; unit: number }) {
  const [application, preparation, active] = days.map((count) => count * unit) as [number, number, number];
  const x = 22;
  return (
    <>
      <rect className={bar} x={x} y="40" width={application - 3} height="12" rx="6" />
      <rect className={soft} x={x + application} y="40" width={preparation - 3} height="12" rx="6" />
      <rect className={fill} x={x + application + preparation} y="40" width={active} height="12" rx="6" />
    </>
  );
}

const FORMATS: Record<Format, React.ReactNode> = {
  standard: <Phases days={[7, 7, 14]} unit={4.1} />,
  speedy: (
    <>
      <Phases days={[3, 3, 5]} unit={6.2} />
      <path className={mark} d="m122 26-12 22h9l-3 18 14-24h-10l4-16Z" />
    </>
  ),
  event: (
    <>
      <rect className={bar} x="22" y="58" width="32" height="10" rx="5" />
      <rect className={soft} x="57" y="58" width="26" height="10" rx="5" />
      <rect className={fill} x="86" y="58" width="46" height="10" rx="5" />
      <path className={mark} d="M86 52s-15-13-15-24a15 15 0 0 1 30 0c0 11-15 24-15 24Z" />
      <circle className={mark} cx="86" cy="28" r="5" />
    </>
  ),
};

export function FormatPicture({ format }: { format: Format }) {
  return (
    <svg viewBox="0 0 160 92" width="160" height="92">
      {FORMATS[format]}
    </svg>
  );
}
