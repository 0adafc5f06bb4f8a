import { inject, Service } from '@angular/core';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import type { NotificationGroup } from '#domain/notifications/notification-groups';
import { TranslateService } from '@ngx-translate/core';
import type { Channel } from './group-card';

/** What is chosen beside the groups. */
export type OtherChoice = 'quietHours' | 'digest' | 'timeZone' | 'language';

/** What was saved, in words. */
@Service()
export class PreferenceWords {
  readonly #translate = inject(TranslateService);

  ofGroup(group: NotificationGroup, channel: Channel, isOn: boolean): string {
    const title = this.#say(`groups.${group}.title`);
    return this.#say(`told.${channel}${isOn ? 'On' : 'Off'}`, { group: title });
  }

  of({ quietHours, digest, timeZone, language }: NotificationChoices, key: OtherChoice): string {
    switch (key) {
      case 'quietHours':
        return this.#say(`told.quiet${quietHours.isOn ? 'On' : 'Off'}`, { ...quietHours });
      case 'digest':
        return this.#say(`told.digest${digest.isOn ? 'On' : 'Off'}`, { ...digest });
      case 'timeZone':
        return this.#say('told.zone', { zone: timeZone.replaceAll('_', ' ') });
      case 'language':
        return language
          ? this.#say('told.language', { language: this.#nameOf(language) })
          : this.#say('told.asAccount');
    }
  }

  #nameOf(language: string): string {
    const names = new Intl.DisplayNames(this.#translate.currentLang() ?? 'en', { type: 'language' });
    return names.of(language) ?? language;
  }

  #say(key: string, params: Record<string, unknown> = {}): string {
    return String(this.#translate.instant(`notifications.${key}`, params));
  }
}
