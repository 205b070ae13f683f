import type en from './en.js';

const de: typeof en = {
  kinds: { story: 'Story', post: 'Beitrag', reel: 'Reel', post_or_reel: 'Beitrag oder Reel', video: 'Video' },
  piece: '{{kind}} {{number}} von {{total}}',
  viewer: {
    files: 'Dateien des Entwurfs',
    file: 'Datei {{number}} von {{total}}',
    previous: 'Vorige Datei',
    next: 'Nächste Datei',
    picture: 'Bild {{number}}',
    video: 'Video {{number}}',
    zoom: 'Bild vergrößern',
    actual: 'Volle Größe',
    fit: 'An den Bildschirm anpassen',
    gone: 'Diese Datei ist gelöscht. Entwürfe bleiben bis 180 Tage nach dem Ende erhalten.',
    failed: 'Diese Datei konnte nicht geladen werden.',
    reload: 'Neu laden',
    moments: 'Kommentare in diesem Video',
  },
  comments: {
    title: 'Kommentare',
    go: 'Springen zu',
    file: 'Datei {{number}}',
  },
  caption: {
    title: 'Bildunterschrift',
    none: 'Ohne Bildunterschrift.',
    marks: 'Was das Briefing verlangt',
    nothing: 'Das Briefing verlangt keine Hashtags, Erwähnungen, Links oder Werbekennzeichnung.',
    hashtag: 'Hashtag',
    mention: 'Erwähnung',
    link: 'Link',
    disclosure: 'Werbekennzeichnung',
    disclosureHow: 'zum Beispiel {{marks}} in den ersten {{count}} Zeichen',
    ok: 'vorhanden',
    missing: 'fehlt',
    unreadable: 'nicht in der Bildunterschrift',
  },
  round: 'Runde {{round}}',
};

export default de;
