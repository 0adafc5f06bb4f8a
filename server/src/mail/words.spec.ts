import { MESSAGE_LANGUAGES } from '#domain/notifications/notification-choices';
import { expectSameWords } from '#server/mail/testing/same-words';
import { wordsOf } from '#server/mail/words';

describe('the words of mails about accounts', () => {
  for (const language of MESSAGE_LANGUAGES)
    it(`say in ${language} all they say in English, with the same facts`, () =>
      expectSameWords(wordsOf(language), wordsOf('en')));
});
