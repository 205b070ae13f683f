import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { industryName } from '../i18n/industry-names.js';
import classes from './BrandAbout.module.css';
import { IconExternal, IconGlobe } from './icons.js';
import { InitialsMark } from './InitialsMark.js';

interface BrandAboutProps {
  brand: {
    name: string;
    logoUrl: string | null;
    description: string | null;
    industry: string | null;
    website: string | null;
    links: readonly string[];
  };
  /** Beside the name, such as the heart that follows. */
  action?: ReactNode;
  /** The name is the page's heading, or a paragraph in a preview. */
  heading?: 'h1' | 'p';
}

/** A brand as creators see it (BRA-1); the preview of its settings shows the same. */
export function BrandAbout({ brand, action, heading: Heading = 'h1' }: BrandAboutProps) {
  const { i18n } = useTranslation();
  const links = [...(brand.website === null ? [] : [brand.website]), ...brand.links].filter((link) => /^https?:\/\//.test(link));
  return (
    <div>
      <div className={classes.head}>
        <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={72} />
        <div className={classes.words}>
          <Heading className={classes.name}>
            {brand.name}
            {action}
          </Heading>
          {brand.industry !== null && <p className={classes.industry}>{industryName(brand.industry, i18n.language)}</p>}
        </div>
      </div>
      {brand.description !== null && <p className={classes.description}>{brand.description}</p>}
      {links.length > 0 && (
        <ul className={classes.links}>
          {links.map((link, index) => {
            const Glyph = index === 0 && link === brand.website ? IconGlobe : IconExternal;
            return (
              <li key={link}>
                <Anchor href={link} target="_blank" rel="noopener noreferrer nofollow" className={classes.link}>
                  <Glyph size={16} /> {shortLink(link)}
                </Anchor>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** `https://www.instagram.com/rosenrot/` → `instagram.com/rosenrot`. */
export function shortLink(link: string): string {
  const short = link
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  return short.length > 48 ? `${short.slice(0, 47)}…` : short;
}
