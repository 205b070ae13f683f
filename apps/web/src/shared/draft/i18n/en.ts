/** What both sides read about a draft: neither "du" nor "Sie". */
const en = {
  kinds: { story: 'Story', post: 'Post', reel: 'Reel', post_or_reel: 'Post or reel', video: 'Video' },
  piece: '{{kind}} {{number}} of {{total}}',
  viewer: {
    files: 'Files of the draft',
    file: 'File {{number}} of {{total}}',
    previous: 'Previous file',
    next: 'Next file',
    picture: 'Picture {{number}}',
    video: 'Video {{number}}',
    zoom: 'Enlarge the picture',
    actual: 'Full size',
    fit: 'Fit to the screen',
    gone: 'This file is deleted. Drafts are kept for 180 days after the end.',
    failed: 'This file could not be loaded.',
    reload: 'Load again',
    moments: 'Comments in this video',
  },
  comments: {
    title: 'Comments',
    go: 'Go to',
    file: 'File {{number}}',
  },
  caption: {
    title: 'Caption',
    none: 'Without a caption.',
    marks: 'What the brief asks for',
    nothing: 'The brief asks for no hashtags, mentions, links or advertising mark.',
    hashtag: 'Hashtag',
    mention: 'Mention',
    link: 'Link',
    disclosure: 'Advertising mark',
    disclosureHow: 'for example {{marks}} within the first {{count}} characters',
    ok: 'there',
    missing: 'missing',
    unreadable: 'not in the caption',
  },
  round: 'Round {{round}}',
};

export default en;

declare module '../../i18n/namespaces.js' {
  interface Namespaces {
    draft: typeof en;
  }
}
