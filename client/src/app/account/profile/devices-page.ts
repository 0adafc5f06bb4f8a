import { Component, inject, signal } from '@angular/core';
import { DeviceSessions, type DeviceSession } from '#contract/session';
import type { ViewWillEnter } from '@ionic/angular/common';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { AppDate } from '../../ui/app-date';
import { Busy } from '../../ui/busy';
import { ProblemNote } from '../../ui/problem-note';
import { ToastService } from '../../ui/toast-service';
import { ProfileFrame } from './profile-frame';

/** The browsers in which the account is signed in; each other one can be signed out from here. */
@Component({
  selector: 'app-devices-page',
  imports: [AppDate, Busy, ProblemNote, ProfileFrame, TranslatePipe],
  templateUrl: 'devices-page.html',
  styles: `
    .list-row {
      flex-wrap: wrap;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 180px;
    }
  `,
})
export class DevicesPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(ToastService);
  readonly #translate = inject(TranslateService);
  protected readonly loading = new Attempt();
  protected readonly ending = new Attempt();
  /** Null until the server answered once. */
  protected readonly sessions = signal<readonly DeviceSession[] | null>(null);

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const { sessions } = await this.#api.fetch('GET', '/api/sessions', DeviceSessions);
      this.sessions.set(sessions);
    });
  }

  protected nameOf({ device }: DeviceSession): string {
    return device || String(this.#translate.instant('account.devices.unknown'));
  }

  protected async end(session: DeviceSession): Promise<void> {
    const device = this.nameOf(session);
    await this.#end(`/api/sessions/${session.id}`, 'account.devices.ended', { device });
  }

  protected async endOthers(): Promise<void> {
    await this.#end('/api/sessions', 'account.devices.othersEnded');
  }

  async #end(path: string, told: string, params: Record<string, string> = {}): Promise<void> {
    if (!(await this.ending.run(() => this.#api.send('DELETE', path)))) return;
    this.#toasts.tell(told, params);
    await this.load();
  }
}
