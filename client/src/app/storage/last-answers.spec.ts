import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ToldNewsPage } from '#contract/delivery';
import { LastAnswers } from './last-answers';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

describe('what the server answered last', () => {
  let account: OpenedAccount;
  let answers: LastAnswers;

  beforeEach(async () => {
    account = await openAccount(new StandingClock());
    answers = TestBed.inject(LastAnswers);
  });
  afterEach(() => account.close());

  const known = () => firstValueFrom(answers.observe('toldNews', ToldNewsPage));

  it('is kept with when it was said', async () => {
    expect(await known()).toBeNull();
    const answer = { news: [], next: null };
    await answers.store('toldNews', answer);
    expect(await known()).toEqual({ answer, asOf: '2026-03-01T10:00:00.000Z' });
  });

  it('counts as not known when another version of the app stored it in another form', async () => {
    await answers.store('toldNews', { news: 'none' });
    expect(await known()).toBeNull();
  });

  it('is shown to nobody while no account is open', async () => {
    await answers.store('toldNews', { news: [], next: null });
    account.databases.close();
    expect(await known()).toBeNull();
  });
});
