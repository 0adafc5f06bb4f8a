import type { CommandKind } from '#contract/command';
import { DECKING, DOORS, FURNITURE, PLYWOOD, SAWN_WOOD, type DemoGoods } from '#server/demo/demo-goods';
import { ANA, BRUNO, CARLA, DAAN, JORIS, MILA, type DemoPerson } from '#server/demo/people';

/** What somebody did with a demo licence, `daysAgo` days before the demo is loaded. */
export interface DemoStep {
  readonly by: DemoPerson;
  readonly kind: CommandKind;
  readonly daysAgo: number;
  readonly words: string;
  /** What was chosen, where it is not what the demo mostly chooses. */
  readonly details?: object;
}

/** A licence of the demo; days count from the day the demo is loaded, negative ones have passed. */
export interface DemoLicence {
  readonly goods: DemoGoods;
  readonly office: string;
  readonly arrivesInDays: number;
  readonly expiresInDays: number;
  /** How far the form is filled; submitted ones are whole. */
  readonly filled: 'whole' | 'half' | 'little';
  readonly steps: readonly DemoStep[];
}

const ANTWERP = 'BE101000';
const ZEEBRUGGE = 'BE343000';
const ROTTERDAM = 'NL000396';
const HAMBURG = 'DE004851';

const step = (by: DemoPerson, kind: CommandKind, daysAgo: number, words = '', details: object = {}): DemoStep => ({
  by,
  kind,
  daysAgo,
  words,
  details,
});
const licence = (
  goods: DemoGoods,
  office: string,
  [arrivesInDays, expiresInDays]: readonly [number, number],
  ...steps: DemoStep[]
): DemoLicence => ({ goods, office, arrivesInDays, expiresInDays, filled: 'whole', steps });

/** Every state of validation and of clearance, for three Member States and four points of entry. */
export const DEMO_LICENCES: readonly DemoLicence[] = [
  // Older ones first, so that numbers rise with time.
  licence(
    PLYWOOD,
    ANTWERP,
    [-30, 20],
    step(ANA, 'submit', 41.2),
    step(BRUNO, 'validate', 39.9),
    step(CARLA, 'clear', 29.6),
  ),
  licence(
    SAWN_WOOD,
    ANTWERP,
    [-21, 34],
    step(JORIS, 'submit', 33.1),
    step(BRUNO, 'verify', 32.4),
    step(BRUNO, 'validate', 30.2, 'Checked with the TIDD by e-mail.'),
    step(CARLA, 'clear', 20.7, 'Weight checked at the gate.'),
  ),
  licence(
    FURNITURE,
    ANTWERP,
    [-16, 41],
    step(ANA, 'submit', 28.3),
    step(BRUNO, 'validate', 26.8),
    step(BRUNO, 'cancel', 14.1, 'The licensing authority issued another one.'),
  ),
  licence(
    DOORS,
    ANTWERP,
    [-9, 55],
    step(JORIS, 'submit', 22.4),
    step(BRUNO, 'validate', 20.5),
    step(CARLA, 'suspend', 8.7, 'The net weight is 14 % more than the licence says.'),
    step(CARLA, 'refuse', 6.2, 'The goods are not those of the licence.'),
  ),
  licence(
    DECKING,
    ANTWERP,
    [-12, -4],
    step(ANA, 'submit', 19.6),
    step(BRUNO, 'reject', 17.3, 'The licence was issued for another consignment.', { reasons: ['otherShipment'] }),
  ),
  licence(
    SAWN_WOOD,
    ZEEBRUGGE,
    [-2, 60],
    step(JORIS, 'submit', 15.8),
    step(JORIS, 'withdraw', 15.1, 'The ship goes to Rotterdam now.'),
  ),
  licence(
    PLYWOOD,
    ANTWERP,
    [-1, 48],
    step(ANA, 'submit', 12.9),
    step(BRUNO, 'validate', 11.4),
    step(CARLA, 'suspend', 1.2, 'Box 17 does not show the number of the second container.'),
  ),
  licence(FURNITURE, ANTWERP, [1, 52], step(ANA, 'submit', 9.4), step(BRUNO, 'validate', 8.2)),
  licence(
    SAWN_WOOD,
    ANTWERP,
    [4, 70],
    step(JORIS, 'submit', 8.9),
    step(BRUNO, 'verify', 8.1),
    step(BRUNO, 'validate', 5.3),
  ),
  licence(DECKING, ZEEBRUGGE, [6, 64], step(ANA, 'submit', 7.7), step(BRUNO, 'validate', 4.9)),
  licence(
    DOORS,
    ROTTERDAM,
    [-5, 38],
    step(DAAN, 'submit', 14.6),
    step(MILA, 'reject', 12.2, 'The stamp in box 18 cannot be read.'),
  ),
  licence(PLYWOOD, ROTTERDAM, [2, 57], step(DAAN, 'submit', 10.3), step(MILA, 'validate', 9.1)),
  licence(FURNITURE, ROTTERDAM, [8, 66], step(DAAN, 'submit', 3.8), step(MILA, 'verify', 2.9)),
  licence(SAWN_WOOD, ROTTERDAM, [11, 73], step(DAAN, 'submit', 1.6)),
  licence(
    DOORS,
    ANTWERP,
    [9, 45],
    step(JORIS, 'submit', 6.6),
    step(BRUNO, 'verify', 5.7, 'Asked the verification body about the species.'),
  ),
  licence(
    PLYWOOD,
    ANTWERP,
    [12, 39],
    step(ANA, 'submit', 5.1),
    step(
      BRUNO,
      'return',
      3.3,
      'The picture of box 18 is too dark. Please take it again and give the date of signature.',
    ),
  ),
  licence(
    FURNITURE,
    ZEEBRUGGE,
    [14, 44],
    step(JORIS, 'submit', 4.4),
    step(BRUNO, 'return', 2.1, 'The number in box 3 differs from the picture.'),
  ),
  licence(DECKING, ANTWERP, [2, 31], step(ANA, 'submit', 2.8)),
  licence(SAWN_WOOD, ZEEBRUGGE, [5, 2], step(JORIS, 'submit', 1.9)),
  licence(DOORS, ANTWERP, [16, -1], step(ANA, 'submit', 0.4)),
  licence(PLYWOOD, ANTWERP, [19, 62], step(ANA, 'saveDraft', 1.1)),
  { ...licence(FURNITURE, ANTWERP, [23, 58], step(ANA, 'saveDraft', 0.2)), filled: 'half' },
  { ...licence(DECKING, ANTWERP, [25, 80], step(JORIS, 'saveDraft', 0.7)), filled: 'little' },
  { ...licence(SAWN_WOOD, ROTTERDAM, [27, 77], step(DAAN, 'saveDraft', 0.9)), filled: 'half' },
  // No officer of Germany is active in the demo: it stands in the support team's queue.
  licence(DOORS, HAMBURG, [6, 49], step(DAAN, 'submit', 1.3)),
];
