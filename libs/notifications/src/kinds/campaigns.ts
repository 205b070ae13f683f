import { texts, type Kind } from './kind.js';

/** What the brand does in the preparation, by the kind of hand-over. */
const PREPARING: Readonly<Record<string, { en: string; de: string }>> = {
  ship: { en: 'The addresses are ready to download.', de: 'Die Adressen stehen zum Download bereit.' },
  voucher: { en: 'Next: give them their vouchers.', de: 'Als Nächstes: die Gutscheine ausgeben.' },
  access: { en: 'Next: give them access.', de: 'Als Nächstes: allen ihren Zugang geben.' },
  reimburse: { en: 'They buy the product; you pay it back.', de: 'Sie kaufen das Produkt, das Sie erstatten.' },
  attend: { en: 'They get ready for the event.', de: 'Sie bereiten sich auf den Termin vor.' },
};

const NOTHING_TO_GIVE = { en: 'Nothing is to be handed over: they get ready.', de: 'Zu übergeben ist nichts: Sie bereiten sich vor.' };

const preparing = (handOver: string | undefined) => PREPARING[handOver ?? ''] ?? NOTHING_TO_GIVE;

/** What becomes of a campaign: its launch, its phases and what it waits for. */
export const CAMPAIGNS = {
  'decision-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” pauses in ${d.days === 1 ? '1 day' : `${d.days} days`}`,
      () => 'Accept or decline at least one application to keep it visible to creators.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ pausiert in ${d.days === 1 ? 'einem Tag' : `${d.days} Tagen`}`,
      () => 'Nehmen Sie mindestens eine Bewerbung an oder lehnen Sie sie ab, damit die Kampagne sichtbar bleibt.',
    ),
  },
  'campaign-paused': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” is paused`,
      () => 'Nobody was accepted or declined for 14 days, so creators do not see it any more. Reactivate it when you are ready.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ pausiert`,
      () =>
        '14 Tage lang wurde niemand angenommen oder abgelehnt, daher sehen Creators die Kampagne nicht mehr. Reaktivieren Sie sie, sobald Sie bereit sind.',
    ),
  },
  'closing-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” closes in ${d.days === 1 ? '1 day' : `${d.days} days`}`,
      () => 'It has been paused for a long time. Reactivate it to keep it open for new applications.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ schließt in ${d.days === 1 ? 'einem Tag' : `${d.days} Tagen`}`,
      () => 'Die Kampagne pausiert seit Langem. Reaktivieren Sie sie, damit sich Creators wieder bewerben können.',
    ),
  },
  'campaign-closed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” takes no more applications`,
      () => 'It was paused for 90 days. Running collaborations go on to their end.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ nimmt keine Bewerbungen mehr an`,
      () => 'Die Kampagne hat 90 Tage pausiert. Laufende Kooperationen gehen bis zu ihrem Ende weiter.',
    ),
  },
  'campaign-launched': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” is live`,
      () => 'Creators can see it and apply now.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ ist gestartet`,
      () => 'Creators sehen die Kampagne jetzt und können sich bewerben.',
    ),
  },
  'campaign-launch-failed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” could not start`,
      () => 'Something was missing at the launch date. The campaign is a draft again; its checklist names what to do.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ konnte nicht starten`,
      () => 'Zum Starttermin fehlte etwas. Die Kampagne ist wieder ein Entwurf; die Checkliste nennt, was zu tun ist.',
    ),
  },
  'campaign-cancelled': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” was cancelled`,
      () => 'The selection was not confirmed in time. All applicants have been told. You can duplicate the campaign and start again.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ wurde abgebrochen`,
      () =>
        'Die Auswahl wurde nicht rechtzeitig bestätigt. Alle, die sich beworben haben, wurden informiert. Sie können die Kampagne duplizieren und neu starten.',
    ),
  },
  'preparation-began': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.handOver === 'ship' ? 'Time to ship: ' : ''}${d.count === 1 ? '1 creator is' : `${d.count} creators are`} confirmed`,
      (d) => `The preparation of “${d.campaign}” has begun. ${preparing(d.handOver).en}`,
    ),
    de: texts(
      (d) => `${d.handOver === 'ship' ? 'Jetzt versenden: ' : ''}${d.count === 1 ? '1 Creator ist' : `${d.count} Creators sind`} bestätigt`,
      (d) => `Die Vorbereitung von „${d.campaign}“ hat begonnen. ${preparing(d.handOver).de}`,
    ),
  },
  'campaign-active': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” is active`,
      () => 'Content appears by itself as creators post.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ ist aktiv`,
      () => 'Inhalte erscheinen von selbst, sobald Creators posten.',
    ),
  },
  'campaign-completed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `The report of “${d.campaign}” is ready`,
      () => 'The campaign is completed. See what it achieved, or export it to Excel.',
    ),
    de: texts(
      (d) => `Der Bericht zu „${d.campaign}“ ist fertig`,
      () => 'Die Kampagne ist abgeschlossen. Sehen Sie, was sie erreicht hat, oder exportieren Sie nach Excel.',
    ),
  },
} as const satisfies Record<string, Kind>;
