import { TestBed } from '@angular/core/testing';
import { provideTranslateService, TranslateService } from '@ngx-translate/core';
import { StatePill } from './state-pill';

describe('the pill of a state', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTranslateService({ lang: 'en' })] });
    TestBed.inject(TranslateService).setTranslation('en', {
      states: { validation: { validated: 'Validated' }, standing: { needsYou: 'Needs you' } },
    });
  });

  it('says the state in words, beside an icon that is hidden from screen readers', () => {
    const fixture = TestBed.createComponent(StatePill);
    fixture.componentRef.setInput('validation', 'validated');
    fixture.detectChanges();
    const pill = fixture.nativeElement as HTMLElement;
    expect(pill.textContent?.trim()).toBe('Validated');
    expect(pill.querySelector('ion-icon')?.getAttribute('aria-hidden')).toBe('true');
    expect(pill.querySelector('.pill-success')).not.toBeNull();
  });

  it('draws nothing without a state', () => {
    const fixture = TestBed.createComponent(StatePill);
    fixture.detectChanges();
    expect((fixture.nativeElement as HTMLElement).querySelector('.pill')).toBeNull();
  });
});
