import type { DeclineReason } from '@app/applications';

/** What a notification's texts may name. All optional texts are already in the reader's terms. */
export interface NotificationData {
  campaign?: string;
  brand?: string;
  creator?: string;
  /** By which the name above is found when the creator's account is deleted. */
  creatorId?: string;
  reason?: string;
  /** The state that something has now. */
  to?: string;
  hours?: number;
  days?: number;
  count?: number;
  handle?: string;
  carrier?: string;
  handOver?: string;
  preview?: string;
  /** Instant, ISO 8601. */
  until?: string;
  zone?: string;
}

interface Texts {
  title: (data: NotificationData, when: (iso: string | undefined) => string) => string;
  body: (data: NotificationData, when: (iso: string | undefined) => string) => string;
}

interface Kind {
  audience: 'brand' | 'creator' | 'everybody';
  /** Sent by e-mail too, unless the reader switched it off (NOT-1). */
  email: boolean;
  en: Texts;
  de: Texts;
}

const texts = (title: Texts['title'], body: Texts['body']): Texts => ({ title, body });

/** `other` says nothing of its own. */
const REASONS: Record<DeclineReason | 'not_selected', { en: string; de: string }> = {
  not_selected: { en: 'The brand chose other creators this time.', de: 'Die Marke hat sich diesmal für andere entschieden.' },
  not_a_fit: { en: 'The brand was looking for something else this time.', de: 'Die Marke hat diesmal etwas anderes gesucht.' },
  audience: { en: 'Your audience does not fit this campaign.', de: 'Deine Zielgruppe passt nicht zu dieser Kampagne.' },
  content_style: { en: 'Your content style does not fit this campaign.', de: 'Dein Stil passt nicht zu dieser Kampagne.' },
  places_filled: { en: 'All places are taken.', de: 'Alle Plätze sind vergeben.' },
  timing: { en: 'The timing did not work out.', de: 'Zeitlich hat es nicht gepasst.' },
  other: { en: '', de: '' },
};

/** A decline reason in the reader's language; unknown ones are left out. */
export function reasonText(reason: string | null, locale: 'en' | 'de'): string {
  return Object.entries(REASONS).find(([code]) => code === reason)?.[1][locale] ?? '';
}

/** What an application is after staff changed it. */
const CHANGED: Readonly<Record<string, { en: string; de: string }>> = {
  declined: { en: 'declined', de: 'abgelehnt' },
  withdrawn: { en: 'withdrawn', de: 'zurückgezogen' },
};

const changed = (state: string | undefined) => CHANGED[state ?? ''] ?? { en: 'open again', de: 'wieder offen' };

/** Every kind of notification: who gets it, whether by e-mail, and its words (NOT-1, I18-1). */
export const CATALOGUE = {
  'application-submitted': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} applied`,
      (d) => `New application for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat sich beworben`,
      (d) => `Neue Bewerbung für „${d.campaign}“.`,
    ),
  },
  'application-withdrawn': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} withdrew`,
      (d) => `The application for “${d.campaign}” was withdrawn.`,
    ),
    de: texts(
      (d) => `${d.creator} hat zurückgezogen`,
      (d) => `Die Bewerbung für „${d.campaign}“ wurde zurückgezogen.`,
    ),
  },
  'confirmation-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Confirm your selection within ${d.hours} hours`,
      (d, when) => `“${d.campaign}” is cancelled automatically unless the selection is confirmed before ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bitte bestätigen Sie Ihre Auswahl in den nächsten ${d.hours} Stunden`,
      (d, when) => `„${d.campaign}“ wird automatisch abgebrochen, wenn die Auswahl nicht vor ${when(d.until)} bestätigt ist.`,
    ),
  },
  'decision-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” pauses in ${d.days} days`,
      () => 'Accept or decline at least one application to keep it visible to creators.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ pausiert in ${d.days} Tagen`,
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
        '14 Tage lang wurde niemand angenommen oder abgelehnt, daher sehen Creator die Kampagne nicht mehr. Reaktivieren Sie sie, sobald Sie bereit sind.',
    ),
  },
  'closing-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” closes in ${d.days} days`,
      () => 'It has been paused for a long time. Reactivate it to keep it open for new applications.',
    ),
    de: texts(
      (d) => `„${d.campaign}“ schließt in ${d.days} Tagen`,
      () => 'Die Kampagne pausiert seit Langem. Reaktivieren Sie sie, damit sich Creator wieder bewerben können.',
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
      () => 'Creator sehen die Kampagne jetzt und können sich bewerben.',
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
      () => 'Die Auswahl wurde nicht rechtzeitig bestätigt. Alle Bewerber wurden informiert.',
    ),
  },
  'preparation-began': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Time to ship: ${d.count} creators are confirmed`,
      (d) => `The preparation of “${d.campaign}” has begun. The addresses are ready to download.`,
    ),
    de: texts(
      (d) => `Jetzt versenden: ${d.count} Creator sind bestätigt`,
      (d) => `Die Vorbereitung von „${d.campaign}“ hat begonnen. Die Adressen stehen zum Download bereit.`,
    ),
  },
  'shipping-reminded': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.count} parcels are waiting`,
      (d) => `Half of the preparation of “${d.campaign}” is over.`,
    ),
    de: texts(
      (d) => `${d.count} Pakete warten`,
      (d) => `Die Hälfte der Vorbereitung von „${d.campaign}“ ist vorbei.`,
    ),
  },
  'address-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} changed the address`,
      (d) => `Please use the new address for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat die Adresse geändert`,
      (d) => `Bitte verwenden Sie für „${d.campaign}“ die neue Adresse.`,
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
      () => 'Inhalte erscheinen von selbst, sobald Creator posten.',
    ),
  },
  'shipment-received': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} has the parcel`,
      (d) => `The time to post for “${d.campaign}” is running.`,
    ),
    de: texts(
      (d) => `${d.creator} hat das Paket`,
      (d) => `Die Zeit zum Posten für „${d.campaign}“ läuft.`,
    ),
  },
  'content-synced': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} posted`,
      (d) => `New content for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat gepostet`,
      (d) => `Neuer Inhalt für „${d.campaign}“.`,
    ),
  },
  'collaboration-overdue': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} is overdue`,
      (d) => `Content for “${d.campaign}” is missing. We have reminded the creator.`,
    ),
    de: texts(
      (d) => `${d.creator} ist überfällig`,
      (d) => `Für „${d.campaign}“ fehlt Inhalt. Wir haben den Creator erinnert.`,
    ),
  },
  'collaboration-lost': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not deliver`,
      (d) => `The deadline and seven more days are over for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat nicht geliefert`,
      (d) => `Die Frist und sieben weitere Tage sind für „${d.campaign}“ vorbei.`,
    ),
  },
  'staff-campaign-cancelled': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team cancelled “${d.campaign}”`,
      (d) => `Everybody who applied or took part has been told. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat „${d.campaign}“ abgebrochen`,
      (d) => `Alle, die sich beworben oder teilgenommen haben, wurden informiert. Grund: ${d.reason}`,
    ),
  },
  'staff-campaign-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team changed the phase of “${d.campaign}”`,
      (d) => `Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Phase von „${d.campaign}“ geändert`,
      (d) => `Grund: ${d.reason}`,
    ),
  },
  'staff-application-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team changed ${d.creator}’s application: ${changed(d.to).en}`,
      (d) => `It is about “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Bewerbung von ${d.creator} geändert: ${changed(d.to).de}`,
      (d) => `Es geht um „${d.campaign}“. Grund: ${d.reason}`,
    ),
  },
  'creator-application-changed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your application is ${changed(d.to).en}: ${d.campaign}`,
      (d) => `Our team changed it. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Deine Bewerbung ist ${changed(d.to).de}: ${d.campaign}`,
      (d) => `Unser Team hat sie geändert. Grund: ${d.reason}`,
    ),
  },
  'staff-phase-extended': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `More time for “${d.campaign}”: ${d.days} more days`,
      (d) => `Our team extended a phase of the campaign. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Mehr Zeit für „${d.campaign}“: ${d.days} weitere Tage`,
      (d) => `Unser Team hat eine Phase der Kampagne verlängert. Grund: ${d.reason}`,
    ),
  },
  'staff-collaboration-removed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team ended the collaboration with ${d.creator}`,
      (d) => `It was part of “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Kooperation mit ${d.creator} beendet`,
      (d) => `Sie gehörte zu „${d.campaign}“. Grund: ${d.reason}`,
    ),
  },
  'staff-collaboration-reopened': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has another chance to deliver`,
      (d) => `Our team reopened the collaboration in “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `${d.creator} kann noch einmal liefern`,
      (d) => `Unser Team hat die Kooperation in „${d.campaign}“ wieder geöffnet. Grund: ${d.reason}`,
    ),
  },
  'staff-deadline-moved': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has more time`,
      (d, when) => `The new deadline in “${d.campaign}” is ${when(d.until)}. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `${d.creator} hat mehr Zeit`,
      (d, when) => `Die neue Frist in „${d.campaign}“ ist ${when(d.until)}. Grund: ${d.reason}`,
    ),
  },
  'creator-removed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your collaboration has ended: ${d.campaign}`,
      (d) => `Our team ended it; you owe nothing more. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Deine Kooperation ist beendet: ${d.campaign}`,
      (d) => `Unser Team hat sie beendet; du musst nichts mehr liefern. Grund: ${d.reason}`,
    ),
  },
  'creator-reopened': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `You can still deliver: ${d.campaign}`,
      (d) => `Your collaboration is open again. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Du kannst noch liefern: ${d.campaign}`,
      (d) => `Deine Kooperation ist wieder offen. Grund: ${d.reason}`,
    ),
  },
  'creator-more-time': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `More time: ${d.campaign}`,
      (d, when) => `Our team moved your deadline to ${when(d.until)}. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Mehr Zeit: ${d.campaign}`,
      (d, when) => `Unser Team hat deine Frist auf ${when(d.until)} verschoben. Grund: ${d.reason}`,
    ),
  },
  'staff-reminder': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Please deliver: ${d.campaign}`,
      (d, when) => `Our team reminds you: ${d.reason} It counts until ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bitte liefere: ${d.campaign}`,
      (d, when) => `Unser Team erinnert dich: ${d.reason} Es zählt bis ${when(d.until)}.`,
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
  'brand-message': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `Message from ${d.creator}`,
      (d) => d.preview ?? '',
    ),
    de: texts(
      (d) => `Nachricht von ${d.creator}`,
      (d) => d.preview ?? '',
    ),
  },
  'invitations-skipped': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `Not everybody was invited to “${d.campaign}”`,
      (d) => `${d.count} members of your groups were not: beyond the limit of your plan, not eligible, or hidden. Invite others by hand.`,
    ),
    de: texts(
      (d) => `Nicht alle wurden zu „${d.campaign}“ eingeladen`,
      (d) =>
        `${d.count} Mitglieder Ihrer Gruppen nicht: über dem Limit Ihres Tarifs, nicht geeignet oder verborgen. Laden Sie andere von Hand ein.`,
    ),
  },
  'question-asked': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has a question`,
      (d) => `A public question on the brief of “${d.campaign}” waits for your answer.`,
    ),
    de: texts(
      (d) => `${d.creator} hat eine Frage`,
      (d) => `Eine öffentliche Frage zum Briefing von „${d.campaign}“ wartet auf Ihre Antwort.`,
    ),
  },
  'question-answered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} answered your question`,
      (d) => `The answer is with the campaign “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.brand} hat deine Frage beantwortet`,
      (d) => `Die Antwort steht bei der Kampagne „${d.campaign}“.`,
    ),
  },
  'question-hidden': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `Your question on “${d.campaign}” is not shown`,
      (d) => `${d.brand} does not show it to others. The campaign says why.`,
    ),
    de: texts(
      (d) => `Deine Frage zu „${d.campaign}“ wird nicht gezeigt`,
      (d) => `${d.brand} zeigt sie anderen nicht. Bei der Kampagne steht, warum.`,
    ),
  },
  'creator-invited': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} invites you`,
      (d) => `You are invited to apply to “${d.campaign}”. It binds you to nothing.`,
    ),
    de: texts(
      (d) => `${d.brand} lädt dich ein`,
      (d) => `Du bist eingeladen, dich auf „${d.campaign}“ zu bewerben. Das verpflichtet dich zu nichts.`,
    ),
  },
  'application-accepted': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} likes your application`,
      (d) => `You are in the selection for “${d.campaign}”. It becomes firm when the brand confirms.`,
    ),
    de: texts(
      (d) => `${d.brand} gefällt deine Bewerbung`,
      (d) => `Du bist in der Auswahl für „${d.campaign}“. Fest wird sie, wenn die Marke bestätigt.`,
    ),
  },
  'application-declined': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Not this time: ${d.campaign}`,
      (d) => `${d.brand} could not take your application. ${d.reason ?? ''}`.trim(),
    ),
    de: texts(
      (d) => `Diesmal nicht: ${d.campaign}`,
      (d) => `${d.brand} konnte deine Bewerbung nicht annehmen. ${d.reason ?? ''}`.trim(),
    ),
  },
  'application-closed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” will not take place`,
      (d) => `${d.brand} ended the campaign before a selection. Your credit is free again.`,
    ),
    de: texts(
      (d) => `„${d.campaign}“ findet nicht statt`,
      (d) => `${d.brand} hat die Kampagne vor einer Auswahl beendet. Dein Guthaben ist wieder frei.`,
    ),
  },
  'collaboration-confirmed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `You are in: ${d.campaign}`,
      (d) => `${d.brand} confirmed you. ${d.handOver === 'ship' ? 'Next step: check your address.' : 'The app shows what happens next.'}`,
    ),
    de: texts(
      (d) => `Du bist dabei: ${d.campaign}`,
      (d) =>
        `${d.brand} hat dich bestätigt. ${d.handOver === 'ship' ? 'Nächster Schritt: prüfe deine Adresse.' : 'Die App zeigt, wie es weitergeht.'}`,
    ),
  },
  'shipment-sent': {
    audience: 'creator',
    email: true,
    en: texts(
      () => `Your parcel is on its way`,
      (d) => `${d.brand} sent the product for “${d.campaign}”${d.carrier ? ` with ${d.carrier}` : ''}. Please confirm when it arrives.`,
    ),
    de: texts(
      () => `Dein Paket ist unterwegs`,
      (d) =>
        `${d.brand} hat das Produkt für „${d.campaign}“ verschickt${d.carrier ? ` (${d.carrier})` : ''}. Bitte bestätige, wenn es da ist.`,
    ),
  },
  'hand-over-given': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your access is here: ${d.campaign}`,
      (d) => `${d.brand} gave you what you need for “${d.campaign}”. The app shows it.`,
    ),
    de: texts(
      (d) => `Dein Zugang ist da: ${d.campaign}`,
      (d) => `${d.brand} hat dir gegeben, was du für „${d.campaign}“ brauchst. Die App zeigt es dir.`,
    ),
  },
  'window-began': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `You can post now: ${d.campaign}`,
      (d, when) => `Your content is due before ${when(d.until)}. The checklist shows what it needs.`,
    ),
    de: texts(
      (d) => `Du kannst jetzt posten: ${d.campaign}`,
      (d, when) => `Dein Inhalt ist vor ${when(d.until)} fällig. Die Checkliste zeigt, was dazugehört.`,
    ),
  },
  'content-reminded': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => (d.days === 0 ? `Content due today: ${d.campaign}` : `${d.days} ${d.days === 1 ? 'day' : 'days'} left: ${d.campaign}`),
      (d, when) => `Something is still missing. The deadline is ${when(d.until)}.`,
    ),
    de: texts(
      (d) => (d.days === 0 ? `Heute fällig: ${d.campaign}` : `Noch ${d.days} ${d.days === 1 ? 'Tag' : 'Tage'}: ${d.campaign}`),
      (d, when) => `Es fehlt noch etwas. Die Frist endet ${when(d.until)}.`,
    ),
  },
  'creator-overdue': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Overdue: ${d.campaign}`,
      () => 'Your content is overdue. Posts of the next seven days still count.',
    ),
    de: texts(
      (d) => `Überfällig: ${d.campaign}`,
      () => 'Dein Inhalt ist überfällig. Beiträge der nächsten sieben Tage zählen noch.',
    ),
  },
  'creator-fulfilled': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `All done: ${d.campaign}`,
      (d) => `Everything for ${d.brand} has arrived. Thank you!`,
    ),
    de: texts(
      (d) => `Alles erledigt: ${d.campaign}`,
      (d) => `Alles für ${d.brand} ist angekommen. Danke!`,
    ),
  },
  'content-incomplete': {
    audience: 'creator',
    email: true,
    en: texts(
      () => `Something is missing in your post`,
      (d) => `Your post for “${d.campaign}” lacks a requirement. Edit it, then check again.`,
    ),
    de: texts(
      () => `In deinem Beitrag fehlt etwas`,
      (d) => `Deinem Beitrag für „${d.campaign}“ fehlt eine Vorgabe. Bearbeite ihn und prüfe erneut.`,
    ),
  },
  'content-offered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Is this post for ${d.campaign}?`,
      () => 'We found content we cannot read completely. One tap assigns it.',
    ),
    de: texts(
      (d) => `Gehört das zu ${d.campaign}?`,
      () => 'Wir haben einen Inhalt gefunden, den wir nicht ganz lesen können. Ein Tipp ordnet ihn zu.',
    ),
  },
  'content-removed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A post is gone: ${d.campaign}`,
      () => 'A post that counted was deleted too early. Please repair it within five days.',
    ),
    de: texts(
      (d) => `Ein Beitrag fehlt: ${d.campaign}`,
      () => 'Ein Beitrag, der zählte, wurde zu früh gelöscht. Bitte stelle ihn innerhalb von fünf Tagen wieder her.',
    ),
  },
  'reconnect-account': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Connect @${d.handle} again`,
      () => 'Instagram ended the link. Your posts cannot be found until you connect again.',
    ),
    de: texts(
      (d) => `Verbinde @${d.handle} neu`,
      () => 'Instagram hat die Verbindung beendet. Deine Beiträge werden erst gefunden, wenn du neu verbindest.',
    ),
  },
  'eligibility-decided': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your account @${d.handle} was checked`,
      () => 'See the result and the numbers in your profile.',
    ),
    de: texts(
      (d) => `Dein Konto @${d.handle} wurde geprüft`,
      () => 'Ergebnis und Zahlen stehen in deinem Profil.',
    ),
  },
  'ugc-application-approved': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your application video is approved',
      () => 'You can apply to UGC campaigns from now on.',
    ),
    de: texts(
      () => 'Dein Bewerbungsvideo ist angenommen',
      () => 'Du kannst dich ab jetzt auf UGC-Kampagnen bewerben.',
    ),
  },
  'ugc-application-declined': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your application video was not approved',
      () => 'Your profile says why. You can apply again with a new video.',
    ),
    de: texts(
      () => 'Dein Bewerbungsvideo wurde nicht angenommen',
      () => 'In deinem Profil steht, warum. Du kannst dich mit einem neuen Video noch einmal bewerben.',
    ),
  },
  'deadline-moved': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `More time: ${d.campaign}`,
      (d, when) => `Your new deadline is ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Mehr Zeit: ${d.campaign}`,
      (d, when) => `Deine neue Frist ist ${when(d.until)}.`,
    ),
  },
  'creator-message': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `Message from ${d.brand}`,
      (d) => d.preview ?? '',
    ),
    de: texts(
      (d) => `Nachricht von ${d.brand}`,
      (d) => d.preview ?? '',
    ),
  },
  'offer-sent': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} wants you: say yes`,
      (d, when) => `Agree to the offer for “${d.campaign}” before ${when(d.until)}. Without your yes the place goes to somebody else.`,
    ),
    de: texts(
      (d) => `${d.brand} möchte dich: sag Ja`,
      (d, when) => `Nimm das Angebot für „${d.campaign}“ vor ${when(d.until)} an. Ohne dein Ja geht der Platz an jemand anderen.`,
    ),
  },
  'place-offered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A place is free: ${d.campaign}`,
      (d, when) => `You are next on the waiting list of ${d.brand}. Say yes before ${when(d.until)} and you are in.`,
    ),
    de: texts(
      (d) => `Ein Platz ist frei: ${d.campaign}`,
      (d, when) => `Du bist auf der Warteliste von ${d.brand} an der Reihe. Sag vor ${when(d.until)} Ja, dann bist du dabei.`,
    ),
  },
  'offer-ending': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your offer ends soon: ${d.campaign}`,
      (d, when) => `${d.brand} waits for your answer. The offer ends ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Dein Angebot läuft bald ab: ${d.campaign}`,
      (d, when) => `${d.brand} wartet auf deine Antwort. Das Angebot endet ${when(d.until)}.`,
    ),
  },
  'offer-over': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `The offer is over: ${d.campaign}`,
      () => 'You did not answer in time. Your application stays with the brand.',
    ),
    de: texts(
      (d) => `Das Angebot ist abgelaufen: ${d.campaign}`,
      () => 'Du hast nicht rechtzeitig geantwortet. Deine Bewerbung bleibt bei der Marke.',
    ),
  },
  'creator-cash-answered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} answered about the cash`,
      (d) => `See the answer for “${d.campaign}” in your applications.`,
    ),
    de: texts(
      (d) => `${d.brand} hat zum Honorar geantwortet`,
      (d) => `Die Antwort zu „${d.campaign}“ findest du in deinen Bewerbungen.`,
    ),
  },
  'offer-agreed': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} agreed`,
      (d) => `The offer for “${d.campaign}” is accepted.`,
    ),
    de: texts(
      (d) => `${d.creator} hat zugesagt`,
      (d) => `Das Angebot für „${d.campaign}“ ist angenommen.`,
    ),
  },
  'offer-not-taken': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not take the offer`,
      (d) => `“${d.campaign}”: the next in your order is asked by itself; without an order, please choose somebody.`,
    ),
    de: texts(
      (d) => `${d.creator} hat das Angebot nicht angenommen`,
      (d) => `„${d.campaign}“: Wer in Ihrer Reihenfolge als Nächstes kommt, wird von selbst gefragt; ohne Reihenfolge wählen Sie bitte.`,
    ),
  },
  'place-not-taken': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not take the free place`,
      (d) => `“${d.campaign}”: please offer it to the next on the waiting list.`,
    ),
    de: texts(
      (d) => `${d.creator} hat den freien Platz nicht angenommen`,
      (d) => `„${d.campaign}“: Bitte bieten Sie ihn der oder dem Nächsten auf der Warteliste an.`,
    ),
  },
  'place-freed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} is out: a place is free`,
      (d, when) => `Offer the place in “${d.campaign}” to your waiting list before ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `${d.creator} ist ausgeschieden: ein Platz ist frei`,
      (d, when) => `Bieten Sie den Platz in „${d.campaign}“ vor ${when(d.until)} Ihrer Warteliste an.`,
    ),
  },
  'cash-answered': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} answered your counter-offer`,
      (d) => `See the application for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat auf Ihr Gegenangebot geantwortet`,
      (d) => `Die Antwort steht in der Bewerbung für „${d.campaign}“.`,
    ),
  },
  'amendment-for-applicant': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `The offer has changed: ${d.campaign}`,
      (d) => `${d.brand} changed the offer you applied for. Look at the difference and accept it again to stay in the running.`,
    ),
    de: texts(
      (d) => `Das Angebot hat sich geändert: ${d.campaign}`,
      (d) =>
        `${d.brand} hat das Angebot geändert, auf das du dich beworben hast. Sieh dir den Unterschied an und nimm es neu an, damit du im Rennen bleibst.`,
    ),
  },
  'amendment-proposed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A change is proposed: ${d.campaign}`,
      (d) => `${d.brand} would like to change your terms. Without your yes the old ones stay.`,
    ),
    de: texts(
      (d) => `Vorschlag für neue Bedingungen: ${d.campaign}`,
      (d) => `${d.brand} möchte deine Bedingungen ändern. Ohne dein Ja bleiben die alten.`,
    ),
  },
  'event-place-changed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `New address of the event: ${d.campaign}`,
      (d) => `${d.brand} changed the address. You find it with your collaboration.`,
    ),
    de: texts(
      (d) => `Neue Adresse der Veranstaltung: ${d.campaign}`,
      (d) => `${d.brand} hat die Adresse geändert. Du findest sie bei deiner Zusammenarbeit.`,
    ),
  },
  'offer-changed': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `The offer has changed: ${d.campaign}`,
      (d) => `${d.brand} changed the offer, not to your disadvantage. Your application stands.`,
    ),
    de: texts(
      (d) => `Das Angebot hat sich geändert: ${d.campaign}`,
      (d) => `${d.brand} hat das Angebot geändert, nicht zu deinem Nachteil. Deine Bewerbung bleibt bestehen.`,
    ),
  },
  'amendment-accepted': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} accepted the change`,
      (d) => `The new terms of “${d.campaign}” count for them.`,
    ),
    de: texts(
      (d) => `${d.creator} hat der Änderung zugestimmt`,
      (d) => `Für die Person gelten jetzt die neuen Bedingungen von „${d.campaign}“.`,
    ),
  },
  'amendment-refused': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} keeps the old terms`,
      (d) => `The change of “${d.campaign}” does not count for them.`,
    ),
    de: texts(
      (d) => `${d.creator} behält die alten Bedingungen`,
      (d) => `Die Änderung von „${d.campaign}“ gilt für die Person nicht.`,
    ),
  },
  'rating-published': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `${d.brand} has rated you`,
      (d) => `Read what was said after “${d.campaign}”; you can answer once.`,
    ),
    de: texts(
      (d) => `${d.brand} hat dich bewertet`,
      (d) => `Lies die Bewertung zu „${d.campaign}“; du kannst einmal antworten.`,
    ),
  },
  'brand-rated': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} has rated you`,
      (d) => `Read what was said after “${d.campaign}”; you can answer once.`,
    ),
    de: texts(
      (d) => `${d.creator} hat Sie bewertet`,
      (d) => `Lesen Sie die Bewertung zu „${d.campaign}“; Sie können einmal antworten.`,
    ),
  },
  'rate-brand': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `How was it with ${d.brand}?`,
      (d, when) => `Rate the brand for “${d.campaign}” until ${when(d.until)}. It sees what you say once both have rated.`,
    ),
    de: texts(
      (d) => `Wie war es mit ${d.brand}?`,
      (d, when) => `Bewerte die Marke für „${d.campaign}“, bis ${when(d.until)}. Sie sieht es, sobald beide bewertet haben.`,
    ),
  },
  'rate-creators': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Rate the creators of “${d.campaign}”`,
      (d, when) => `Collaborations have ended that you have not rated yet. The first closes for ratings on ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bewerten Sie die Creator von „${d.campaign}“`,
      (d, when) => `Kooperationen sind beendet, die Sie noch nicht bewertet haben. Die erste ist bis ${when(d.until)} offen.`,
    ),
  },
  'level-risen': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'You have reached a new level',
      () => 'Brands see it on your profile from now on.',
    ),
    de: texts(
      () => 'Du hast eine neue Stufe erreicht',
      () => 'Marken sehen sie ab jetzt in deinem Profil.',
    ),
  },
  'level-falling': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your level is about to fall',
      (d, when) =>
        `On ${when(d.until)}, unless your record is better by then. See what counted, what would help, and object to what is wrong.`,
    ),
    de: texts(
      () => 'Deine Stufe droht zu sinken',
      (d, when) =>
        `Am ${when(d.until)}, wenn deine Bilanz bis dahin nicht besser ist. Sieh nach, was gezählt hat, was helfen würde, und widersprich, wo etwas nicht stimmt.`,
    ),
  },
  'level-fallen': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your level has changed',
      () => 'Your record shows why, and what leads up again.',
    ),
    de: texts(
      () => 'Deine Stufe hat sich geändert',
      () => 'Deine Bilanz zeigt, warum, und was wieder nach oben führt.',
    ),
  },
  'objection-granted': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your objection was granted',
      (d) => `“${d.campaign}” does not count against you any more.`,
    ),
    de: texts(
      () => 'Deinem Widerspruch wurde stattgegeben',
      (d) => `„${d.campaign}“ zählt nicht mehr gegen dich.`,
    ),
  },
  'objection-refused': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your objection was refused',
      (d) => `“${d.campaign}” goes on counting. Your record shows the reason.`,
    ),
    de: texts(
      () => 'Dein Widerspruch wurde abgelehnt',
      (d) => `„${d.campaign}“ zählt weiter. Deine Bilanz zeigt den Grund.`,
    ),
  },
  'data-export-ready': {
    audience: 'everybody',
    // identity writes its own
    email: false,
    en: texts(
      () => 'Your data export is ready',
      (d, when) => `It can be fetched until ${when(d.until)}.`,
    ),
    de: texts(
      () => 'Der Datenexport ist fertig',
      (d, when) => `Er kann bis ${when(d.until)} abgeholt werden.`,
    ),
  },
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof CATALOGUE;

export const KINDS = Object.keys(CATALOGUE) as NotificationKind[];

/** Title and body in the reader's language; instants in the campaign's time zone, exclusive ends shown as 23:59 of the day before. */
export function wordsOf(kind: NotificationKind, data: NotificationData, locale: 'en' | 'de'): { title: string; body: string } {
  const format = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: data.zone ?? 'Europe/Berlin',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const when = (iso: string | undefined) => (iso ? format.format(new Date(Date.parse(iso) - 60_000)) : '');
  const texts: Texts = CATALOGUE[kind][locale];
  return { title: texts.title(data, when).trim(), body: texts.body(data, when).replace(/\s+/g, ' ').trim() };
}
