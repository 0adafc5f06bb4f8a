import {
  businessOutline,
  fingerPrintOutline,
  keyOutline,
  languageOutline,
  mailOutline,
  phonePortraitOutline,
  settingsOutline,
  shieldOutline,
  trashOutline,
} from 'ionicons/icons';

/** One way on from the profile. `words` is the key of its words. */
export interface ProfileLink {
  readonly path: string;
  readonly words: string;
  readonly icon: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** For importers: colleagues and mandates. */
export const COMPANY_LINK: ProfileLink = {
  path: '/company',
  words: 'account.profile.toCompany',
  icon: businessOutline,
};

/** The pages below the profile, and those that belong to the person. */
export const PROFILE_LINKS: readonly ProfileLink[] = [
  { path: '/profile/details', words: 'account.details.title', icon: languageOutline },
  { path: '/profile/email', words: 'account.changeEmail.title', icon: mailOutline },
  { path: '/profile/password', words: 'account.changePassword.title', icon: keyOutline },
  { path: '/profile/two-step', words: 'secondFactor.title', icon: fingerPrintOutline },
  { path: '/profile/devices', words: 'account.devices.title', icon: phonePortraitOutline },
  { path: '/settings', words: 'account.profile.settings', icon: settingsOutline },
  { path: '/privacy', words: 'account.privacy.title', icon: shieldOutline, query: { from: 'profile' } },
  { path: '/profile/delete', words: 'account.delete.title', icon: trashOutline },
];
