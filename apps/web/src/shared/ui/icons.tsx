import type { ReactNode, SVGProps } from 'react';

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'children'> {
  /** Edge in px, 18 by default. */
  size?: number;
}

export type Icon = (props: IconProps) => ReactNode;

/** Our line icons on a 24 grid. Always decoration: the words beside them, or the button's label, carry the meaning. */
function draw(children: ReactNode): Icon {
  return function DrawnIcon({ size = 18, ...rest }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...rest}
      >
        {children}
      </svg>
    );
  };
}

export const IconAlert = /* @__PURE__ */ draw(
  <>
    <path d="M10.7 4.7 3 18a1.5 1.5 0 0 0 1.3 2.300h15.400A1.5 1.5 0 0 0 21 18L13.3 4.700a1.5 1.5 0 0 0-2.6 0Z" />
    <path d="M12 10v4M12 17.200v.1" />
  </>,
);
export const IconArrowDown = /* @__PURE__ */ draw(
  <>
    <path d="M12 5v13.500M6.5 13l5.5 5.5 5.5-5.5" />
  </>,
);
export const IconArrowRight = /* @__PURE__ */ draw(
  <>
    <path d="M4.5 12h15M13.5 6l6 6-6 6" />
  </>,
);
export const IconArrowUp = /* @__PURE__ */ draw(
  <>
    <path d="M12 19V5.500M6.5 11 12 5.500l5.5 5.5" />
  </>,
);
export const IconBell = /* @__PURE__ */ draw(
  <>
    <path d="M6 10a6 6 0 1 1 12 0c0 4.5 2 6 2 6H4s2-1.5 2-6Z" />
    <path d="M10 19.500a2.2 2.2 0 0 0 4 0" />
  </>,
);
export const IconBoard = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="4" width="4.5" height="16" rx="1.5" />
    <rect x="9.75" y="4" width="4.5" height="11" rx="1.5" />
    <rect x="15.5" y="4" width="4.5" height="7" rx="1.5" />
  </>,
);
export const IconBolt = /* @__PURE__ */ draw(
  <>
    <path d="M13 3.5 5.5 13.500h5.500l-1 7 7.5-10h-5.500Z" />
  </>,
);
export const IconBuilding = /* @__PURE__ */ draw(
  <>
    <path d="M5 20.500v-15A1.5 1.5 0 0 1 6.5 4h7A1.5 1.5 0 0 1 15 5.500v15M15 10h2.500a1.5 1.5 0 0 1 1.5 1.500v9M3 20.500h18M8.5 8h3M8.5 12h3M8.5 16h3" />
  </>,
);
export const IconCalendar = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="5.5" width="16" height="15" rx="2" />
    <path d="M4 10.500h16M8.5 3.500v4M15.5 3.500v4" />
  </>,
);
export const IconCamera = /* @__PURE__ */ draw(
  <>
    <path d="M4 9a2 2 0 0 1 2-2h1.500l1.2-2h6.600l1.2 2H18a2 2 0 0 1 2 2v8.500a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2Z" />
    <circle cx="12" cy="13" r="3.5" />
  </>,
);
export const IconCampaign = /* @__PURE__ */ draw(
  <>
    <path d="M4 10v4a1 1 0 0 0 1 1h3l8 4V5L8 9H5a1 1 0 0 0-1 1Z" />
    <path d="M8 15v3.5a1.5 1.5 0 0 0 3 0v-2M19 9.5a3.5 3.5 0 0 1 0 5" />
  </>,
);
export const IconChat = /* @__PURE__ */ draw(
  <>
    <path d="M20 11.500a7.5 7.5 0 0 1-7.5 7.500c-1.3 0-2.5-.3-3.6-.9L4.5 19.500l1.3-4a7.5 7.5 0 1 1 14.2-4Z" />
  </>,
);
export const IconChart = /* @__PURE__ */ draw(
  <>
    <path d="M4 4.500v13A2 2 0 0 0 6 19.500h14" />
    <path d="m7.5 14.500 3.500-4.500 3 2.500 5-6.500" />
  </>,
);
export const IconCheck = /* @__PURE__ */ draw(
  <>
    <path d="m5 12.5 4.5 4.500L19 7.5" />
  </>,
);
export const IconCheckCircle = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m8.5 12.3 2.4 2.4 4.6-4.9" />
  </>,
);
export const IconChevronDown = /* @__PURE__ */ draw(
  <>
    <path d="m6 9.5 6 6 6-6" />
  </>,
);
export const IconChevronLeft = /* @__PURE__ */ draw(
  <>
    <path d="m14.5 6-6 6 6 6" />
  </>,
);
export const IconChevronRight = /* @__PURE__ */ draw(
  <>
    <path d="m9.5 6 6 6-6 6" />
  </>,
);
export const IconClock = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.500V12l3 2" />
  </>,
);
export const IconCompass = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m15.5 8.5-2 5-5 2 2-5Z" />
  </>,
);
export const IconCopy = /* @__PURE__ */ draw(
  <>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
    <path d="M15.5 8.500V6.500a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2" />
  </>,
);
export const IconCross = /* @__PURE__ */ draw(
  <>
    <path d="m6 6 12 12M18 6 6 18" />
  </>,
);
export const IconCrossCircle = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m9.3 9.3 5.4 5.400M14.7 9.300l-5.4 5.4" />
  </>,
);
export const IconDashboard = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="4" width="7" height="9" rx="1.5" />
    <rect x="13" y="4" width="7" height="5" rx="1.5" />
    <rect x="13" y="11" width="7" height="9" rx="1.5" />
    <rect x="4" y="15" width="7" height="5" rx="1.5" />
  </>,
);
export const IconDots = /* @__PURE__ */ draw(
  <>
    <path d="M5.5 12h.1M12 12h.1M18.5 12h.1" strokeWidth={2.6} />
  </>,
);
export const IconDownload = /* @__PURE__ */ draw(
  <>
    <path d="M12 4.500v11M7.5 11l4.5 4.5 4.5-4.500M4.5 15v3A1.5 1.5 0 0 0 6 19.500h12a1.5 1.5 0 0 0 1.5-1.500v-3" />
  </>,
);
export const IconExternal = /* @__PURE__ */ draw(
  <>
    <path d="M13.5 4.500h6v6M19 5l-8.5 8.5" />
    <path d="M18 14v4a1.5 1.5 0 0 1-1.5 1.500H6A1.5 1.5 0 0 1 4.5 18V7.500A1.5 1.5 0 0 1 6 6h4" />
  </>,
);
export const IconEye = /* @__PURE__ */ draw(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const IconEyeOff = /* @__PURE__ */ draw(
  <>
    <path d="M4 4l16 16M9.9 5.800A8.8 8.8 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2.8 3.500M6.5 7.300A15 15 0 0 0 2.5 12S6 18.5 12 18.500c1.5 0 2.9-.4 4.1-1M10 10a2.8 2.8 0 0 0 4 4" />
  </>,
);
export const IconFile = /* @__PURE__ */ draw(
  <>
    <path d="M6 5.500A1.5 1.5 0 0 1 7.5 4H14l4.5 4.500v10A1.5 1.5 0 0 1 17 20H7.500A1.5 1.5 0 0 1 6 18.500Z" />
    <path d="M13.5 4v5h5" />
  </>,
);
export const IconFilter = /* @__PURE__ */ draw(
  <>
    <path d="M4 6.500h16M7 12h10M10 17.500h4" />
  </>,
);
export const IconFlag = /* @__PURE__ */ draw(
  <>
    <path d="M5.5 21V4.500M5.5 5c5-2.5 8 2.5 13 0v9c-5 2.5-8-2.5-13 0" />
  </>,
);
export const IconFlask = /* @__PURE__ */ draw(
  <>
    <path d="M9.5 3.500h5M10.5 3.500v6L5 18.500A1.4 1.4 0 0 0 6.2 20.500h11.600A1.4 1.4 0 0 0 19 18.500l-5.5-9v-6M7.5 15h9" />
  </>,
);
export const IconGift = /* @__PURE__ */ draw(
  <>
    <path d="M4.5 11.500v7a1.500 1.500 0 0 0 1.500 1.500h12a1.500 1.500 0 0 0 1.500-1.500v-7M3.5 7.500h17v4h-17ZM12 7.500V20" />
    <path d="M12 7.500C9.500 7.500 7.500 6.700 7.500 5a1.800 1.800 0 0 1 1.900-1.800C11.300 3.200 12 5.300 12 7.500Zm0 0c2.500 0 4.500-.8 4.500-2.500a1.800 1.800 0 0 0-1.900-1.800C12.700 3.200 12 5.300 12 7.500Z" />
  </>,
);
export const IconGlobe = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M3.5 12h17M12 3.500c2.5 2.4 3.7 5.2 3.7 8.500S14.5 18.1 12 20.500c-2.5-2.4-3.7-5.2-3.7-8.500S9.5 5.9 12 3.500Z" />
  </>,
);
export const IconGrip = /* @__PURE__ */ draw(
  <>
    <path d="M9 6.500h.1M15 6.500h.1M9 12h.1M15 12h.1M9 17.500h.1M15 17.500h.1" strokeWidth="2.500" />
  </>,
);
export const IconHeart = /* @__PURE__ */ draw(
  <>
    <path d="M12 19.500S4 15 4 9.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.300c0 5.7-8 10.2-8 10.200Z" />
  </>,
);
export const IconHistory = /* @__PURE__ */ draw(
  <>
    <path d="M4 5v4h4M4.300 14A8 8 0 1 0 5.500 7.500L4 9" />
    <path d="M12 8v4l2.500 2" />
  </>,
);
export const IconHome = /* @__PURE__ */ draw(
  <>
    <path d="m3.5 11.5 8.5-7.5 8.5 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20" />
  </>,
);
export const IconImage = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="4.5" width="16" height="15" rx="2" />
    <circle cx="9" cy="9.5" r="1.5" />
    <path d="m5 17.5 4.5-4.5 3 3 3-3.5 4 4.5" />
  </>,
);
export const IconInbox = /* @__PURE__ */ draw(
  <>
    <path d="M4 13l2.4-7.2A1.2 1.2 0 0 1 7.5 5h9a1.2 1.2 0 0 1 1.1.8L20 13v5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18Z" />
    <path d="M4 13h4.5l1.3 2.5h4.4l1.3-2.5H20" />
  </>,
);
export const IconInfo = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11.500v4.500M12 8.200v.1" />
  </>,
);
export const IconInstagram = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="4" width="16" height="16" rx="4.5" />
    <circle cx="12" cy="12" r="3.6" />
    <path d="M16.5 7.500h.1" />
  </>,
);
export const IconKeyboard = /* @__PURE__ */ draw(
  <>
    <rect x="3" y="6.5" width="18" height="11" rx="2" />
    <path d="M7 10.500h.1M10.3 10.500h.1M13.7 10.500h.1M17 10.500h.1M8 14h8" />
  </>,
);
export const IconKey = /* @__PURE__ */ draw(
  <>
    <circle cx="8" cy="15" r="4" />
    <path d="m11 12 8.500-8.500M16.500 6.500l2.500 2.500M13.500 9.500l1.800 1.800" />
  </>,
);
export const IconLink = /* @__PURE__ */ draw(
  <>
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1" />
  </>,
);
export const IconLock = /* @__PURE__ */ draw(
  <>
    <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
    <path d="M8 10.500V8a4 4 0 0 1 8 0v2.5" />
  </>,
);
export const IconMail = /* @__PURE__ */ draw(
  <>
    <rect x="3.5" y="5.5" width="17" height="13" rx="2" />
    <path d="m4 7.5 8 5.5 8-5.5" />
  </>,
);
export const IconMonitor = /* @__PURE__ */ draw(
  <>
    <rect x="3" y="4.5" width="18" height="12" rx="2" />
    <path d="M8.5 20h7M12 16.500V20" />
  </>,
);
export const IconMoon = /* @__PURE__ */ draw(
  <>
    <path d="M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z" />
  </>,
);
export const IconParcel = /* @__PURE__ */ draw(
  <>
    <path d="m12 3.5 7.5 4v9l-7.5 4-7.5-4v-9Z" />
    <path d="m4.7 7.6 7.3 4 7.3-4M12 11.600v8.700M8.3 5.500l7.4 4.1" />
  </>,
);
export const IconPause = /* @__PURE__ */ draw(
  <>
    <path d="M9 6v12M15 6v12" />
  </>,
);
export const IconPencil = /* @__PURE__ */ draw(
  <>
    <path d="m4.5 19.5.9-4L16 4.900a1.8 1.8 0 0 1 2.5 0l.6.600a1.8 1.8 0 0 1 0 2.500L8.5 18.600Z" />
    <path d="m14 7 3 3" />
  </>,
);
export const IconPhone = /* @__PURE__ */ draw(
  <>
    <rect x="7" y="3" width="10" height="18" rx="2" />
    <path d="M11 17.500h2" />
  </>,
);
export const IconPin = /* @__PURE__ */ draw(
  <>
    <path d="M12 20.500s6.5-5.600 6.500-10.700a6.500 6.500 0 0 0-13 0c0 5.100 6.500 10.700 6.500 10.700Z" />
    <circle cx="12" cy="9.800" r="2.300" />
  </>,
);
export const IconPlay = /* @__PURE__ */ draw(
  <>
    <path d="M8 5.500v13l10.5-6.500Z" />
  </>,
);
export const IconPlus = /* @__PURE__ */ draw(
  <>
    <path d="M12 5v14M5 12h14" />
  </>,
);
export const IconPrinter = /* @__PURE__ */ draw(
  <>
    <path d="M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v5a1 1 0 0 1-1 1h-2" />
    <path d="M7 14h10v6H7z" />
  </>,
);
export const IconReceipt = /* @__PURE__ */ draw(
  <>
    <path d="M6 3.500h12v17l-2.400-1.500-1.800 1.500-1.800-1.500-1.800 1.500-1.800-1.500L6 20.500Z" />
    <path d="M9 8.500h6M9 12.500h6" />
  </>,
);
export const IconRefresh = /* @__PURE__ */ draw(
  <>
    <path d="M19.5 11a7.5 7.5 0 0 0-13.3-3.800L4.5 9M4.5 4.500V9H9M4.5 13a7.5 7.5 0 0 0 13.3 3.800l1.7-1.800M19.5 19.500V15H15" />
  </>,
);
export const IconSearch = /* @__PURE__ */ draw(
  <>
    <circle cx="11" cy="11" r="6" />
    <path d="m20 20-4.7-4.7" />
  </>,
);
export const IconSelector = /* @__PURE__ */ draw(
  <>
    <path d="m8 9.5 4-4 4 4M8 14.500l4 4 4-4" />
  </>,
);
export const IconSend = /* @__PURE__ */ draw(
  <>
    <path d="M20.5 3.5 10 14M20.5 3.500l-6.5 17-4-6.5-6.5-4Z" />
  </>,
);
export const IconSettings = /* @__PURE__ */ draw(
  <>
    <path d="M4 7h8M18 7h2M4 17h2M12 17h8" />
    <circle cx="15" cy="7" r="2.5" />
    <circle cx="9" cy="17" r="2.5" />
  </>,
);
export const IconShield = /* @__PURE__ */ draw(
  <>
    <path d="M12 3.500 5 6v5.500c0 4.300 2.900 7.600 7 9 4.100-1.400 7-4.700 7-9V6Z" />
    <path d="m9 12 2.200 2.200L15.200 10" />
  </>,
);
export const IconSignIn = /* @__PURE__ */ draw(
  <>
    <path d="M10 4.500h7.500A1.5 1.5 0 0 1 19 6v12a1.5 1.5 0 0 1-1.5 1.500H10M3 12h11M10.5 8.5 14 12l-3.5 3.5" />
  </>,
);
export const IconSignOut = /* @__PURE__ */ draw(
  <>
    <path d="M14 4.500H6.500A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.500H14M10.5 12H21M17.5 8.5 21 12l-3.5 3.5" />
  </>,
);
export const IconSkip = /* @__PURE__ */ draw(
  <>
    <path d="M5 6v12l9-6ZM18.5 6v12" />
  </>,
);
export const IconSparkle = /* @__PURE__ */ draw(
  <>
    <path d="M12 4.500c.8 4.2 3.3 6.7 7.5 7.5-4.2.8-6.7 3.3-7.5 7.5-.8-4.2-3.3-6.7-7.5-7.5 4.2-.8 6.7-3.3 7.5-7.500Z" />
  </>,
);
export const IconStar = /* @__PURE__ */ draw(
  <>
    <path d="m12 4 2.5 5.1 5.6.8-4 3.9.9 5.6-5-2.6-5 2.6.9-5.6-4-3.9 5.6-.8Z" />
  </>,
);
export const IconSun = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4" />
  </>,
);
export const IconStory = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" strokeDasharray="10 3.35" />
    <path d="M12 8.500v7M8.5 12h7" />
  </>,
);
export const IconTarget = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <circle cx="12" cy="12" r="4.5" />
    <path d="M12 12h.1" />
  </>,
);
export const IconTable = /* @__PURE__ */ draw(
  <>
    <rect x="4" y="5" width="16" height="14" rx="2" />
    <path d="M4 10h16M4 14.500h16M10 10v9" />
  </>,
);
export const IconTicket = /* @__PURE__ */ draw(
  <>
    <path d="M3.500 7.500h17v3a1.500 1.500 0 0 0 0 3v3h-17v-3a1.500 1.500 0 0 0 0-3Z" />
    <path d="M14 8v1.500M14 11.300v1.400M14 14.500V16" />
  </>,
);
export const IconTiktok = /* @__PURE__ */ draw(
  <>
    <path d="M13.5 4v10.500a3.5 3.5 0 1 1-3.5-3.500M13.5 4c.3 2.6 2.2 4.5 5 4.7" />
  </>,
);
export const IconTrash = /* @__PURE__ */ draw(
  <>
    <path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l.8 11.600A1.5 1.5 0 0 0 8.8 20h6.400a1.5 1.5 0 0 0 1.5-1.400L17.5 7M10.3 11v5M13.7 11v5" />
  </>,
);
export const IconUndo = /* @__PURE__ */ draw(
  <>
    <path d="M8.5 5 4.5 9l4 4" />
    <path d="M5 9h8.500a5 5 0 0 1 0 10H9" />
  </>,
);
export const IconUpload = /* @__PURE__ */ draw(
  <>
    <path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 15v3A1.5 1.5 0 0 0 6 19.500h12a1.5 1.5 0 0 0 1.5-1.500v-3" />
  </>,
);
export const IconUser = /* @__PURE__ */ draw(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20a7.5 7.5 0 0 1 15 0" />
  </>,
);
export const IconUsers = /* @__PURE__ */ draw(
  <>
    <circle cx="9" cy="8.5" r="3.5" />
    <path d="M2.5 19.500a6.5 6.5 0 0 1 13 0M16 5.300a3.5 3.5 0 0 1 0 6.400M18.5 14.500a6.5 6.5 0 0 1 3 5" />
  </>,
);
export const IconVideo = /* @__PURE__ */ draw(
  <>
    <rect x="3.5" y="6" width="12" height="12" rx="2" />
    <path d="m15.5 10.5 5-2.500v8l-5-2.5" />
  </>,
);
export const IconWallet = /* @__PURE__ */ draw(
  <>
    <path d="M4 7.500A2 2 0 0 1 6 5.500h10.500V8M4 7.500V17a2 2 0 0 0 2 2h12.500a1.5 1.5 0 0 0 1.5-1.500v-8A1.5 1.5 0 0 0 18.5 8H4.5" />
    <path d="M16 13.500h.1" />
  </>,
);
