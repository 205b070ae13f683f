/** The first versions of the legal documents as Markdown (TER-1). An operator replaces them by later versions of their own. */
export const MARKDOWN_TEXTS = [
  {
    id: '019a9e70-0000-7000-8000-000000000001',
    bodyEn: `These terms govern the use of this Openfluence instance. The operator named in the legal notice is your contractual partner.

## 1. What the service does

Brands and agencies describe campaigns, creators apply for them, and both sides handle selection, shipping, content and reports here.

The operator provides the **tools**; contracts about a campaign are made between the brand or agency and the creator on the terms shown in that campaign.

## 2. Your account

- You give true information, keep your password to yourself and use a mailbox that is yours.
- Whoever acts for an organisation must be allowed to.
- Members act with the role their organisation gave them.

## 3. Fair use

Please do not

- upload anything unlawful, misleading or infringing,
- collect other people's data beyond the campaign,
- try to get around limits or protections.

Advertising must be labelled as the law of the audience's country requires.

## 4. Content and rights

Content stays with whoever made it. A brand may use a content as far as the terms of the campaign, a purchased right or the law allow.

## 5. Trial and paid plans

Organisations start with a free trial of **14 days**. Paid plans begin only when somebody entitled to do so orders one.

## 6. Availability and liability

The operator runs the service with the care of a prudent business and may interrupt it for maintenance. Liability is unlimited for intent, gross negligence and injury to persons; otherwise it is limited to breaches of essential duties and to the damage typical for such contracts.

## 7. Ending

You may close your account at any time; running campaigns are completed or ended as their terms say. The operator may block accounts that break these terms.

## 8. Changes

New versions are shown to you before they apply and need your acceptance. German law applies; mandatory consumer protection of your country remains.`,
    bodyDe: `Diese Bedingungen regeln die Nutzung dieser Openfluence-Instanz. Vertragspartner ist der im Impressum genannte Betreiber.

## 1. Was der Dienst leistet

Marken und Agenturen beschreiben Kampagnen, Creator bewerben sich, und beide Seiten wickeln Auswahl, Versand, Inhalte und Auswertung hier ab.

Der Betreiber stellt die **Werkzeuge**; Verträge über eine Kampagne schließen die Marke oder Agentur und der Creator zu den dort gezeigten Bedingungen.

## 2. Ihr Konto

- Sie machen wahre Angaben, behalten Ihr Passwort für sich und verwenden ein eigenes Postfach.
- Wer für eine Organisation handelt, muss dazu berechtigt sein.
- Mitglieder handeln mit der Rolle, die ihre Organisation ihnen gegeben hat.

## 3. Faire Nutzung

Bitte

- laden Sie nichts Rechtswidriges, Irreführendes oder Fremdes hoch,
- sammeln Sie keine Daten anderer über die Kampagne hinaus,
- umgehen Sie keine Grenzen oder Schutzmaßnahmen.

Werbung ist so zu kennzeichnen, wie es das Recht im Land des Publikums verlangt.

## 4. Inhalte und Rechte

Inhalte gehören denen, die sie geschaffen haben. Eine Marke darf einen Inhalt so weit nutzen, wie die Bedingungen der Kampagne, ein erworbenes Recht oder das Gesetz es erlauben.

## 5. Testzeit und Tarife

Organisationen beginnen mit einer kostenlosen Testzeit von **14 Tagen**. Bezahlte Tarife beginnen erst, wenn eine dazu berechtigte Person sie bestellt.

## 6. Verfügbarkeit und Haftung

Der Betreiber führt den Dienst mit der Sorgfalt eines ordentlichen Kaufmanns und darf ihn für Wartung unterbrechen. Für Vorsatz, grobe Fahrlässigkeit und Personenschäden wird unbegrenzt gehaftet, sonst nur für die Verletzung wesentlicher Pflichten und den typischen Schaden.

## 7. Ende

Sie können Ihr Konto jederzeit schließen; laufende Kampagnen werden nach ihren Bedingungen abgeschlossen oder beendet. Konten, die gegen diese Bedingungen verstoßen, kann der Betreiber sperren.

## 8. Änderungen

Neue Fassungen werden Ihnen vorher gezeigt und brauchen Ihre Zustimmung. Es gilt deutsches Recht; zwingender Verbraucherschutz Ihres Landes bleibt bestehen.`,
  },
  {
    id: '019a9e70-0000-7000-8000-000000000002',
    bodyEn: `This notice says which personal data this Openfluence instance processes and why. The operator named in the legal notice is responsible.

## 1. Account and security

Name, e-mail address, language and a one-way hash of your password are needed to run your account. Sign-ins, device, IP address and important changes are recorded to protect accounts and to show who did what. Legal basis: contract and legitimate interest in security.

## 2. Creators

Profile, postal address, connected social accounts with their public figures and insights, applications, messages and content are processed to carry out campaigns. A brand sees your postal address only where it has to ship something to you, and no longer than that needs.

## 3. Brands and agencies

Details of the organisation, its members, campaigns, decisions and messages are processed to carry out campaigns.

## 4. Outside platforms

If you connect an account of Instagram or TikTok, we read through the platform's interface what you allowed there. You can disconnect it at any time.

## 5. Who receives data

The other side of a campaign receives what it needs for it. Processors such as hosting and e-mail delivery act on the operator's instructions. **Data is not sold.**

## 6. How long

- **Account data** until the account is closed
- **Records of campaigns** as long as claims can arise from them
- **Invoices** as long as tax law demands
- **Used mail links, attempts and ended sessions** for days to months

## 7. Your rights

You may

- ask for access, correction, deletion, restriction and transfer of your data,
- object to processing,
- complain to a [supervisory authority](https://www.edpb.europa.eu/about-edpb/about-edpb/members_en).

Most of it you can do yourself in your account's settings.

## 8. Cookies

One technically necessary cookie keeps you signed in. There is no tracking.`,
    bodyDe: `Diese Hinweise sagen, welche personenbezogenen Daten diese Openfluence-Instanz verarbeitet und wozu. Verantwortlich ist der im Impressum genannte Betreiber.

## 1. Konto und Sicherheit

Name, E-Mail-Adresse, Sprache und ein Einweg-Hash Ihres Passworts sind für Ihr Konto nötig. Anmeldungen, Gerät, IP-Adresse und wichtige Änderungen werden aufgezeichnet, um Konten zu schützen und zu zeigen, wer was getan hat. Rechtsgrundlage: Vertrag und berechtigtes Interesse an Sicherheit.

## 2. Creator

Profil, Postanschrift, verbundene Social-Media-Konten mit ihren öffentlichen Zahlen und Statistiken, Bewerbungen, Nachrichten und Inhalte werden verarbeitet, um Kampagnen durchzuführen. Eine Marke sieht Ihre Postanschrift nur, wenn sie Ihnen etwas schicken muss, und nur so lange wie dafür nötig.

## 3. Marken und Agenturen

Angaben zur Organisation, ihren Mitgliedern, Kampagnen, Entscheidungen und Nachrichten werden verarbeitet, um Kampagnen durchzuführen.

## 4. Fremde Plattformen

Wenn Sie ein Konto bei Instagram oder TikTok verbinden, lesen wir über deren Schnittstelle, was Sie dort erlaubt haben. Sie können die Verbindung jederzeit lösen.

## 5. Wer Daten erhält

Die andere Seite einer Kampagne erhält, was sie dafür braucht. Auftragsverarbeiter wie Hosting und E-Mail-Versand handeln nach Weisung des Betreibers. **Daten werden nicht verkauft.**

## 6. Wie lange

- **Kontodaten** bis zur Schließung des Kontos
- **Aufzeichnungen zu Kampagnen**, solange Ansprüche daraus möglich sind
- **Rechnungen**, solange das Steuerrecht es verlangt
- **Benutzte E-Mail-Links, Anmeldeversuche und beendete Sitzungen** für Tage bis Monate

## 7. Ihre Rechte

Sie können

- Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten verlangen,
- der Verarbeitung widersprechen,
- sich bei einer [Aufsichtsbehörde](https://www.edpb.europa.eu/about-edpb/about-edpb/members_de) beschweren.

Das meiste davon geht selbst in den Einstellungen Ihres Kontos.

## 8. Cookies

Ein technisch notwendiges Cookie hält Sie angemeldet. Es gibt kein Tracking.`,
  },
  {
    id: '019a9e70-0000-7000-8000-000000000003',
    bodyEn: `This agreement adds to the terms of use for people who take part in campaigns as creators.

## 1. Who can be a creator

You are at least **18 years** old and the owner of the social accounts you connect. Your reach is real: bought followers, likes or comments lead to exclusion.

## 2. Applying and being chosen

An application is your offer to carry out the campaign on the terms shown, including deliverables, deadlines, compensation and rights of use. You may withdraw it until the selection is confirmed. With the confirmation these terms are binding for both sides and do not change afterwards without your consent.

## 3. Delivering

- You confirm receipt of products, create the content owed yourself, follow the brief and publish on time.
- Advertising must be labelled clearly.
- Published content stays online for at least as long as the campaign says.

If something prevents you, tell the brand in the chat before the deadline.

## 4. Honest opinions

You may and should say honestly what you think of a product.

## 5. Compensation

Products are yours to keep unless the campaign says otherwise. Money is paid as the campaign's terms say after the collaboration ends. You are responsible for your taxes.

## 6. Rights

Your content remains yours. The brand receives the rights shown in the campaign and no others.

## 7. If something goes wrong

Late or missing content counts in your reliability record, which you can see and object to. Disputes are first put to the other side in the product, then to the operator.`,
    bodyDe: `Diese Vereinbarung ergänzt die Nutzungsbedingungen für alle, die als Creator an Kampagnen teilnehmen.

## 1. Wer Creator sein kann

Du bist mindestens **18 Jahre** alt und Inhaber der Social-Media-Konten, die du verbindest. Deine Reichweite ist echt: Gekaufte Follower, Likes oder Kommentare führen zum Ausschluss.

## 2. Bewerbung und Auswahl

Eine Bewerbung ist dein Angebot, die Kampagne zu den gezeigten Bedingungen durchzuführen, einschließlich Leistungen, Fristen, Vergütung und Nutzungsrechten. Du kannst sie zurückziehen, bis die Auswahl bestätigt ist. Mit der Bestätigung sind diese Bedingungen für beide Seiten verbindlich und ändern sich danach nicht ohne deine Zustimmung.

## 3. Leistung

- Du bestätigst den Erhalt von Produkten, erstellst die geschuldeten Inhalte selbst, hältst dich an das Briefing und veröffentlichst pünktlich.
- Werbung ist klar zu kennzeichnen.
- Veröffentlichte Inhalte bleiben mindestens so lange online, wie die Kampagne sagt.

Wenn dich etwas hindert, sag der Marke vor der Frist im Chat Bescheid.

## 4. Ehrliche Meinung

Du darfst und sollst ehrlich sagen, was du von einem Produkt hältst.

## 5. Vergütung

Produkte darfst du behalten, wenn die Kampagne nichts anderes sagt. Geld wird nach dem Ende der Zusammenarbeit so gezahlt, wie es die Bedingungen der Kampagne sagen. Um deine Steuern kümmerst du dich selbst.

## 6. Rechte

Deine Inhalte bleiben deine. Die Marke erhält die in der Kampagne gezeigten Rechte und keine weiteren.

## 7. Wenn etwas schiefgeht

Verspätete oder fehlende Inhalte zählen in deiner Zuverlässigkeit, die du sehen und der du widersprechen kannst. Streitfälle gehen zuerst im Produkt an die andere Seite, dann an den Betreiber.`,
  },
] as const;
