import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline, chevronForwardOutline, warningOutline } from 'ionicons/icons';
import type { Commodity } from '#domain/licence-content';
import type { Finding } from '#domain/rules/rule';
import { elementIdOf, findingKey, type SectionFindings } from '../rules/findings';
import { FindingWords } from '../../ui/finding-words';

/** All findings by box, each a link to the field where it is put right. */
@Component({
  selector: 'app-review-list',
  imports: [FindingWords, IonIcon, RouterLink, TranslatePipe],
  template: `
    @for (group of groups(); track group.section) {
      <section>
        <h2>{{ 'form.boxes.' + group.section | translate }}</h2>
        <ul class="list">
          @for (finding of group.findings; track keyOf(finding)) {
            <li>
              <a
                class="list-row"
                [routerLink]="['/licences', licenceId(), 'edit']"
                [queryParams]="{ at: elementOf(finding) }"
              >
                <ion-icon
                  [class]="finding.severity"
                  [icon]="finding.severity === 'blocks' ? icons.blocks : icons.warns"
                  aria-hidden="true"
                />
                <span class="words">
                  <strong>{{ 'form.' + finding.severity | translate }}:</strong>
                  @if (finding.line; as line) {
                    {{ 'form.lines.heading' | translate: { number: numberOf(line) } }} –
                  }
                  {{ finding | findingWords }}
                </span>
                <ion-icon class="muted" [icon]="icons.go" aria-hidden="true" />
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--app-space-2);
    }
    h2 {
      font-size: 1rem;
    }
    .words {
      flex: 1;
    }
    ion-icon {
      flex: none;
      font-size: 22px;
    }
    .blocks {
      color: var(--app-danger);
    }
    .warns {
      color: var(--app-accent);
    }
  `,
  host: { class: 'stack' },
})
export class ReviewList {
  readonly groups = input.required<readonly SectionFindings[]>();
  readonly lines = input.required<readonly Commodity[]>();
  readonly licenceId = input.required<string>();
  protected readonly icons = { blocks: alertCircleOutline, warns: warningOutline, go: chevronForwardOutline };

  protected readonly keyOf = findingKey;

  protected elementOf(finding: Finding): string {
    return elementIdOf(finding);
  }

  protected numberOf(line: string): number {
    return this.lines().findIndex(({ id }) => id === line) + 1;
  }
}
