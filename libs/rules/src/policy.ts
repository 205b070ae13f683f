/**
 * Default numbers of the policy table (the bold numbers of product.md; units in the names). The operator edits them as data: code takes a
 * `Policy` where an instance may differ, and never a literal. Plan limits and prices are the plan catalogue of billing (BIL-1), not policy.
 */
export const POLICY = deepFreeze({
  accounts: {
    trialDays: 14,
    trialWarningDays: [3, 1],
    accessTokenMinutes: 15,
    refreshTokenDays: 30,
    rotatedTokenGraceSeconds: 10,
    memberInvitationDays: 7,
    transferOfferDays: 7,
    passwordMinimumLength: 12,
  },
  creators: {
    minimumFollowers: { instagram: 1_000, tiktok: 500 },
    applicationVideoSeconds: { from: 15, to: 60 },
    /** Our own bounds: a minute of a phone's video, and how long a verifier keeps what nobody else should do. */
    applicationVideoMegabytes: 500,
    verificationClaimMinutes: 30,
    verificationSampleShare: 0.1,
    /** Our own measures: what a refused link proves, how long a granted account is kept, and the pause after a claim without success. */
    claimProofMinutes: 60,
    claimReservedDays: 7,
    claimAgainDays: 7,
    ratingOpenDays: 30,
    ratingShownAfterDays: 14,
    /** Our own measure: so long after the End whoever has not rated is reminded, once. */
    ratingReminderDays: 3,
    recordMonths: 12,
    recordShownFrom: 3,
    /** Our own measure: from a median above it on, replying sooner is named as help. */
    replyAdvisedWithinHours: 24,
    levels: {
      proven: { completed: 3, fulfilled: 0.9, onTime: 0.8, rating: 0 },
      pro: { completed: 10, fulfilled: 0.97, onTime: 0.9, rating: 4.5 },
    },
    downgradeNoticeDays: 14,
  },
  campaigns: {
    imageShortSidePx: 1_080,
    imagesAdvised: 3,
    applicationDays: { standard: 7, speedy: 3, minimum: 3, maximum: 21 },
    preparationDays: { standard: 7, speedy: 3 },
    activeDays: { standard: 14, speedy: 5 },
    /** Our own bound, not in product.md: keeps every date representable. */
    phaseDaysMaximum: 365,
    daysAfterEvent: 3,
    adsLicenceDays: 365,
    draftAnswerBusinessDays: 2,
    deadlineWarningHours: [48, 24],
    decisionDays: 14,
    decisionWarningDays: [7, 12],
    /** Our own bound (CHT-1): a creator's unanswered public questions on one brief. */
    openQuestionsPerCreator: 3,
    pausedDays: 90,
    /** Our own measures of the brief for CAM-2's score, in characters. */
    clearTaskCharacters: 120,
    briefCharacters: { minimum: 300, maximum: 6_000 },
  },
  applications: {
    questions: 3,
    offerHours: 72,
    offerEndsBeforeDeadlineHours: 24,
    offerExtensionHours: 24,
    openWithoutCash: 5,
    creditBackAfterNoShowDays: 90,
    ongoingInvitationDays: 14,
    waitlistAnswerHours: 24,
    /** Our own number: APP-7 asks for a warning, not for when. */
    offerWarningHours: 12,
  },
  collaborations: {
    reminderDaysBefore: [2, 1, 0],
    noShowDays: 7,
    partAnswerDays: 7,
    hoursAfterLastWarning: 24,
    endingAnswerHours: 72,
    leaveWithoutRecordMonths: 12,
    replacementHours: 48,
  },
  shipping: {
    addressWipeDays: 90,
    reminderAtShareOfPreparation: 0.5,
    receiptAssumedDays: 7,
    leaveWithoutFaultDays: 7,
  },
  chat: {
    writableDays: 30,
    attachmentMegabytes: 25,
    changeMinutes: 15,
    digestAfterMinutes: 15,
  },
  content: {
    mediaKeptDays: 180,
    liveDays: 30,
    repairDays: 5,
    objectionBusinessDays: 3,
    snapshotHours: [1, 6, 12, 20, 23],
    snapshotDays: [1, 2, 3, 7, 14, 30],
    freezeDays: 7,
    adCodeAlarmDays: [30, 14, 3],
    disclosureWithinCharacters: 125,
  },
  ugc: {
    lengthSeconds: [15, 30],
    lengthToleranceSeconds: 1.5,
    uploadGigabytes: 2,
    shortSidePx: 1_080,
    feedbackRounds: 1,
    revisionHours: 48,
    approvalBusinessDays: 3,
    price: { 15: { amountMinor: 7_900, currency: 'EUR' }, 30: { amountMinor: 11_900, currency: 'EUR' } },
    creatorShare: { 15: { amountMinor: 5_000, currency: 'EUR' }, 30: { amountMinor: 7_500, currency: 'EUR' } },
  },
  /** CAM-7. Our own measures but the round; the business days stand with the campaigns. */
  drafts: {
    feedbackRounds: 1,
    revisionHours: 48,
    revisionWarningHours: 24,
    files: 10,
    pictureMegabytes: 20,
    picturePixels: 40_000_000,
    /** Longest side that is kept; what phones take fits. */
    pictureSidePx: 4_096,
    videoMegabytes: 500,
    videoSeconds: 600,
    captionCharacters: 2_200,
    noteCharacters: 1_000,
    feedbackCharacters: 2_000,
    comments: 50,
    commentCharacters: 500,
  },
  rights: {
    buyoutPrice: { amountMinor: 4_900, currency: 'EUR' },
    creatorShareOfBuyout: 0.5,
    endAlarmDays: [30, 14, 3],
  },
  reporting: {
    tierShare: { high: 0.6, medium: 0.9 },
  },
  billing: {
    invoiceDueDays: 14,
    dunningDays: [3, 7, 14],
    claimPayableDays: 7,
    payoutMinimum: { amountMinor: 1_000, currency: 'EUR' },
  },
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The policy of an instance: the same fields as the defaults. */
export type Policy = typeof POLICY;

function deepFreeze<T extends object>(value: T): DeepReadonly<T> {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value) as DeepReadonly<T>;
}
