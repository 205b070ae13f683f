const en = {
  ugc: {
    title: 'UGC videos',
    lead: 'Brands also look for videos that they show themselves. You need no followers for that: introduce yourself with one video.',
    states: { submitted: 'Being looked at', approved: 'Approved', declined: 'Not approved' },
    told: {
      submitted: 'A person looks at your video. We tell you as soon as it is decided.',
      approved: 'You can apply to UGC campaigns.',
      declined: 'This video was not approved. You can apply again with a new one.',
    },
    why: 'Why',
    reasons: {
      'picture-quality': 'The picture is too dark, blurry or shaky.',
      'sound-quality': 'One cannot hear you well.',
      'not-own-video': 'This is not a video of your own.',
      'shows-too-little': 'One learns too little about you and how you present something.',
      'unsafe-content': 'This content does not fit our rules.',
    },
    own: 'Your video',
    sentOn: 'Sent {{date}}',
    decidedOn: 'Decided {{date}}',
    choose: 'Choose a video',
    chooseAgain: 'Choose a new video',
    limits: '{{min}} to {{max}} seconds, portrait or landscape, MP4 or MOV, at most {{megabytes}} MB',
    interrupted: 'The upload of {{name}} was interrupted. Choose the same video again, and it goes on where it stopped.',
    checking: 'Checking your video',
    sent: 'Your video is with us',
    refused: {
      size: 'This video is larger than {{megabytes}} MB.',
      type: 'Please choose an MP4 or MOV video.',
    },
    faults: {
      unreadable: 'This file is no MP4 or MOV video that can be read.',
      truncated: 'This video breaks off before its end. Please upload the whole file.',
      length: 'The video must be {{min}} to {{max}} seconds long.',
      orientation: 'The video must be portrait or landscape, not square.',
    },
  },
  history: {
    title: { instagram: 'Followers of @{{handle}} on Instagram', tiktok: 'Followers of @{{handle}} on TikTok' },
    soon: 'The curve begins with the second day we know your figures of.',
    followers: 'Followers',
  },
  problems: {
    'ugc-application-exists': 'Your video is with us already.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-verification': typeof en;
  }
}
