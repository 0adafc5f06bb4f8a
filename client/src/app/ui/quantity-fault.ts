/** Why a typed text is no quantity; each has its sentence under `form.quantityFaults`. */
export type QuantityFault = 'negative' | 'zero' | 'exponent' | 'letters' | 'tooLarge' | 'tooFine' | 'marks';

/** The reason `typed`, which is not blank and could not be read, is no quantity above zero. */
export function quantityFaultOf(typed: string): QuantityFault {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  if (/^[-−–]\d|^\(\d.*\)$|^\d[\d.,]*[-−–]$/.test(text)) return 'negative';
  if (/^[\d.,]+e[+-]?\d+$/i.test(text)) return 'exponent';
  if (!/^[\d.,]+$/.test(text)) return 'letters';
  if (/^[0.,]*0[0.,]*$/.test(text)) return 'zero';
  if (/^\d{13,}$|^\d{13,}[.,]\d*$/.test(text) || text.replace(/[.,]\d*$/, '').replace(/\D/g, '').length > 12)
    return 'tooLarge';
  if (/[.,]\d{7,}$/.test(text)) return 'tooFine';
  return 'marks';
}
