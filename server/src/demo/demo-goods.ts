import type { Commodity, Party } from '#domain/licence-content';
import type { Quantity } from '#domain/values/quantity';

/** A consignment of the demo: an invented exporter, the body that issued the licence, and the goods. */
export interface DemoGoods {
  readonly issuingAuthorityId: string;
  readonly licensee: Party;
  readonly signedAt: string;
  readonly picture: string;
  readonly lines: readonly Omit<Commodity, 'id'>[];
}

const line = (
  hsCode: string,
  description: string,
  [commonName, scientificName]: readonly [string, string],
  country: string,
  [volumeM3, netWeightKg, units, unitWord]: readonly [string, string, string, string],
): Omit<Commodity, 'id'> => ({
  hsCode,
  description,
  species: [{ commonName, scientificName }],
  countriesOfHarvest: [country],
  measures: {
    volumeM3: volumeM3 as Quantity,
    netWeightKg: netWeightKg as Quantity,
    units: units as Quantity,
    unitWord,
  },
});

const exporter = (name: string, address: string, country: string): Party => ({ name, address, country });

export const PLYWOOD: DemoGoods = {
  issuingAuthorityId: 'ID-LVLK-003',
  licensee: exporter('PT MAHKOTA ABADI', 'JL. PELABUHAN NO. 220\nCIREBON 45153, WEST JAVA', 'ID'),
  signedAt: 'SEMARANG',
  picture: 'plywood-scan',
  lines: [
    line('441231', 'PLYWOOD, UTY GRADE BB/CC, 9 MM', ['MERANTI', 'SHOREA SPP.'], 'ID', [
      '102.49',
      '82524.23',
      '3548',
      'SHEETS',
    ]),
    line('441239', 'PLYWOOD, FILM FACED, 18 MM', ['SENGON', 'FALCATARIA MOLUCCANA'], 'ID', [
      '46.9116',
      '28146.9',
      '912',
      'SHEETS',
    ]),
  ],
};

export const FURNITURE: DemoGoods = {
  issuingAuthorityId: 'ID-SGS',
  licensee: exporter('UD JATI MANDIRI', 'DK. KRAJAN RT 01 RW 04\nJEPARA 59421, CENTRAL JAVA', 'ID'),
  signedAt: 'JEPARA',
  picture: 'furniture-photo',
  lines: [
    line('940169', 'TEAK GARDEN CHAIR, FOLDING', ['JATI', 'TECTONA GRANDIS'], 'ID', [
      '38.4',
      '14230',
      '1260',
      'PIECES',
    ]),
    line('940360', 'TEAK GARDEN TABLE, ROUND 120 CM', ['JATI', 'TECTONA GRANDIS'], 'ID', [
      '21.75',
      '9860.5',
      '210',
      'PIECES',
    ]),
  ],
};

export const DOORS: DemoGoods = {
  issuingAuthorityId: 'ID-TPK',
  licensee: exporter('CV TUNAS MANDIRI', 'JL. MAYJEN SUNGKONO NO. 69\nSAMARINDA 75243, EAST KALIMANTAN', 'ID'),
  signedAt: 'SAMARINDA',
  picture: 'doors-photo',
  lines: [
    line('441820', 'SOLID DOOR PANEL, MERBAU 40 X 915 X 2032 MM', ['MERBAU', 'INTSIA BIJUGA'], 'ID', [
      '92.17',
      '70836.66',
      '1239',
      'PIECES',
    ]),
  ],
};

export const DECKING: DemoGoods = {
  issuingAuthorityId: 'ID-LVLK-003',
  licensee: exporter('PT ALAM KENCANA CIPTA', 'KAWASAN BERIKAT NUSANTARA BLOK C-02\nSURABAYA 60177, EAST JAVA', 'ID'),
  signedAt: 'SURABAYA',
  picture: 'doors-photo',
  lines: [
    line('440929', 'DECKING, BANGKIRAI 25 X 145 MM, S4S E4E', ['BANGKIRAI', 'SHOREA LAEVIS'], 'ID', [
      '27.386',
      '25195.12',
      '3102',
      'PIECES',
    ]),
  ],
};

export const SAWN_WOOD: DemoGoods = {
  issuingAuthorityId: 'GH-TIDD',
  licensee: exporter('ASHANTI HARDWOODS LTD', 'P.O. BOX 1412\nKUMASI, ASHANTI REGION', 'GH'),
  signedAt: 'TAKORADI',
  picture: 'ghana-photo',
  lines: [
    line('440728', 'SAWN WOOD, KILN DRIED, FAS', ['IROKO', 'MILICIA EXCELSA'], 'GH', [
      '54.203',
      '35774',
      '118',
      'BUNDLES',
    ]),
    line('440729', 'SAWN WOOD, AIR DRIED', ['AYOUS', 'TRIPLOCHITON SCLEROXYLON'], 'GH', [
      '31.9',
      '12441',
      '64',
      'BUNDLES',
    ]),
  ],
};
