import { foldText } from './fold-text';

const pending =
  /\b(pending|offen|vorgemerkt|vorgemerkte|ausstehend|en attente|en cours|pendiente|in behandeling|in verwerking|gereserveerd|reserviert|reserved|reservation|reservado|reservad|authorised|authorized|authorisation|authorization|processing|in bearbeitung|oczekujaca|oczekuje|w realizacji|blokada|cekajici|rezervace|nezauctovano|fuggoben|in sospeso|non contabilizzato|pendente|reserveret|reservert|reserverad|vantande|unsettled|hold|pendin|not posted|unposted|varaus)\b/;
const notBooked =
  /\b(reverted|declined|failed|fail|failure|cancelled|canceled|rejected|refused|denied|expired|voided|void|removed|abgelehnt|storniert|fehlgeschlagen|abgebrochen|zuruckgewiesen|geannuleerd|geweigerd|mislukt|annule|annulee|refuse|refusee|echoue|rechazada|rechazado|anulada|cancelada|cancelado|fallida|annullata|annullato|rifiutata|odrzucona|anulowana|zamitnuto|zamitnuta|zruseno|elutasitva|sikertelen|avvist|avvisad|avbruten|afvist|hylatty)\b/;

export type BookingStatus = 'posted' | 'pending' | 'not-booked';

/** Reads each different text once: a status column has a handful of words. */
export function createStatusReader(): (cell: string) => BookingStatus {
  const known = new Map<string, BookingStatus>();
  return function readCached(cell: string): BookingStatus {
    let status = known.get(cell);
    if (status === undefined) {
      status = bookingStatusOf(cell);
      if (known.size < 1000) known.set(cell, status);
    }
    return status;
  };
}

/** What a status cell says; anything unknown means booked, as nearly all rows of any statement are. */
export function bookingStatusOf(cell: string): BookingStatus {
  if (cell === '' || cell.length > 60) return 'posted';
  const words = foldText(cell);
  return notBooked.test(words) ? 'not-booked' : pending.test(words) ? 'pending' : 'posted';
}
