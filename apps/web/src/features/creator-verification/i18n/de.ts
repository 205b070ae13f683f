import type en from './en.js';

const de: typeof en = {
  ugc: {
    title: 'UGC-Videos',
    lead: 'Marken suchen auch Videos, die sie selbst zeigen. Dafür brauchst du keine Follower: Stell dich mit einem Video vor.',
    states: { submitted: 'Wird angesehen', approved: 'Angenommen', declined: 'Nicht angenommen' },
    told: {
      submitted: 'Ein Mensch sieht sich dein Video an. Wir melden uns, sobald entschieden ist.',
      approved: 'Du kannst dich auf UGC-Kampagnen bewerben.',
      declined: 'Dieses Video wurde nicht angenommen. Du kannst dich mit einem neuen noch einmal bewerben.',
    },
    why: 'Warum',
    reasons: {
      'picture-quality': 'Das Bild ist zu dunkel, unscharf oder verwackelt.',
      'sound-quality': 'Man versteht dich nicht gut.',
      'not-own-video': 'Das ist kein eigenes Video von dir.',
      'shows-too-little': 'Man erfährt zu wenig über dich und wie du etwas vorstellst.',
      'unsafe-content': 'Dieser Inhalt passt nicht zu unseren Regeln.',
    },
    own: 'Dein Video',
    sentOn: 'Gesendet am {{date}}',
    decidedOn: 'Entschieden am {{date}}',
    choose: 'Video auswählen',
    chooseAgain: 'Neues Video auswählen',
    limits: '{{min}} bis {{max}} Sekunden, hoch oder quer, MP4 oder MOV, höchstens {{megabytes}} MB',
    interrupted: 'Das Hochladen von {{name}} wurde unterbrochen. Wähle dasselbe Video noch einmal, dann geht es an der Stelle weiter.',
    checking: 'Dein Video wird geprüft',
    sent: 'Dein Video ist bei uns',
    refused: {
      size: 'Dieses Video ist größer als {{megabytes}} MB.',
      type: 'Bitte wähle ein MP4- oder MOV-Video.',
    },
    faults: {
      unreadable: 'Diese Datei ist kein lesbares MP4- oder MOV-Video.',
      truncated: 'Dieses Video bricht vor dem Ende ab. Bitte lade die ganze Datei hoch.',
      length: 'Das Video muss {{min}} bis {{max}} Sekunden lang sein.',
      orientation: 'Das Video muss hoch oder quer sein, nicht quadratisch.',
    },
  },
  history: {
    title: { instagram: 'Follower von @{{handle}} auf Instagram', tiktok: 'Follower von @{{handle}} auf TikTok' },
    soon: 'Die Kurve beginnt mit dem zweiten Tag, dessen Zahlen wir kennen.',
    followers: 'Follower',
  },
  problems: {
    'ugc-application-exists': 'Dein Video ist schon bei uns.',
  },
};

export default de;
