/**
 * Rows of keys and alphabets people run along. Any piece of three characters or more, in either direction,
 * counts as one guess.
 */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  '01234567890123456789',
  '02468024680',
  '13579135791',
  '112233445566778899001122',
  '111222333444555666777888999000',
  'aabbccddeeffgghhiijjkkllmmnnooppqqrrssttuuvvwwxxyyzz',
  'qwertyuiopasdfghjklzxcvbnmqwerty',
  'qwertzuiopasdfghjklyxcvbnmqwertz',
  'azertyuiopqsdfghjklmwxcvbnazerty',
  'йцукенгшщзхъфывапролджэячсмитьбюйцукен',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaqxswcdevfrbgtnhymjukilop',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'zaq12wsxcde34rfvbgt56yhn',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
  'a1s2d3f4g5h6j7k8l9',
  'qweasdzxcrtyfghvbn',
  'qaswedfrtghyujkiolp',
  '147258369147',
  '159357159',
  '789456123789',
  '!@#$%^&*()_+!@#',
  '!"§$%&/()=!"§',
  '314159265358979323846264338327950288',
  '27182818284590452353',
  'onetwothreefourfivesixseveneightnineteneleventwelve',
  'januaryfebruarymarchaprilmayjunejulyaugustseptemberoctobernovemberdecember',
  'mondaytuesdaywednesdaythursdayfridaysaturdaysunday',
  'undeuxroisquatrecinqsixsepthuitneufdix',
  'einszweidreivierfunfsechssiebenachtneunzehn',
  'unodostrescuatrocincoseissieteochonuevediez',
];

export const SEQUENCE_LENGTH_MIN = 3;

const allRows = rows.flatMap((row) => [row, [...row].reverse().join('')]).join('\n');

export function isSequence(piece: string): boolean {
  return piece.length >= SEQUENCE_LENGTH_MIN && allRows.includes(piece);
}

/** 'aaaa' */
export function isRun(piece: string): boolean {
  return piece.length >= SEQUENCE_LENGTH_MIN && piece === piece.charAt(0).repeat(piece.length);
}

/** A year a living person would think of, or a day or month with it: 1987, 24121987, 122487. */
export function isDate(piece: string): boolean {
  return (
    /^(?:19|20)\d\d$/.test(piece) ||
    /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d$/.test(piece) ||
    /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)?\d\d$/.test(piece) ||
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(piece)
  );
}
