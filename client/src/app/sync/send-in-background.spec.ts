import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { DeviceDatabase } from '../storage/device-database';
import { DraftRepository } from '../storage/draft-repository';
import { buildAccepted } from '../storage/testing/build-records';
import { openAccount, type OpenedAccount } from '../storage/testing/open-account';
import { outboxLock } from './outbox-names';
import { sendInBackground, StillWaitingError } from './send-in-background';
import { ScriptedServer, toSession } from './testing/scripted-server';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const DEVICE = '018f4e2a-0000-7000-8000-0000000000dd';

describe('sending while the app is closed', () => {
  let account: OpenedAccount;
  let server: ScriptedServer;
  let device: DeviceDatabase;

  beforeEach(async () => {
    account = await openAccount();
    server = new ScriptedServer(account.accountId);
    server.commands = [(commands) => commands.map((command, index) => buildAccepted(command, index + 1))];
    device = new DeviceDatabase();
    await device.settings.put({ key: 'deviceId', value: DEVICE });
    await remember(toSession(account.accountId));
    const drafts = TestBed.inject(DraftRepository);
    const { id } = await drafts.create(GRANT, buildLicence({ pictures: [] }));
    await drafts.recordSave(id);
  });
  afterEach(async () => {
    await device.settings.clear();
    device.close();
    await account.close();
  });

  const remember = (lastAccount: unknown): Promise<unknown> =>
    device.settings.put({ key: 'lastAccount', value: lastAccount });
  const send = (): Promise<void> => sendInBackground(server.transport);
  const countWaiting = (): Promise<number> => account.database.commands.count();

  it('sends the outbox of the account this device last knew', async () => {
    await send();
    expect(server.sent.length).toBe(1);
    expect(await countWaiting()).toBe(0);
    expect(await account.database.receipts.count()).toBe(1);
  });

  it('is idempotent', async () => {
    await send();
    await send();
    expect(server.sent.length).toBe(1);
  });

  it('asks to be woken again while something waits', async () => {
    server.commands = [() => new Error('no network')];
    await expectAsync(send()).toBeRejectedWithError(StillWaitingError);
    expect(await countWaiting()).toBe(1);
  });

  it('leaves it to the page that drives, and comes back', async () => {
    await navigator.locks.request(outboxLock(account.accountId), () =>
      expectAsync(send()).toBeRejectedWithError(StillWaitingError),
    );
    expect(server.requests).toEqual([]);
  });

  it('does nothing once the person signed out', async () => {
    for (const lastAccount of ['signed out', null]) {
      await remember(lastAccount);
      await send();
    }
    expect(server.requests).toEqual([]);
    expect(await countWaiting()).toBe(1);
  });

  it('sends nothing in the session of somebody else', async () => {
    const stranger = new ScriptedServer(crypto.randomUUID());
    await expectAsync(sendInBackground(stranger.transport)).toBeRejectedWithError(StillWaitingError);
    expect(stranger.sent).toEqual([]);
  });
});
