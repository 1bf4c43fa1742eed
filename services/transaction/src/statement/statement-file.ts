import type { RowScope } from '@florin/kernel/rows';
import { open, seal } from '@florin/kernel/sealing';

/** Small enough that a piece is one comfortable value, large enough that a statement is few of them. */
const pieceBytes = 1024 * 1024;

/** Keeps an uploaded file, sealed in pieces, for as long as its import may still need it. */
export async function keepFile(scope: RowScope, statementId: string, file: Uint8Array): Promise<void> {
  const pieces: Buffer[] = [];
  for (let start = 0; start < file.length; start += pieceBytes) {
    const place = placeOf(scope, statementId, pieces.length);
    pieces.push(seal(scope.keys, place, file.subarray(start, start + pieceBytes)));
  }
  for (const [piece, sealed] of pieces.entries()) {
    await scope.tx.query({
      name: 'transaction/keep-piece',
      text: `INSERT INTO "transaction".statement_file (household_id, statement_id, piece, sealed) VALUES ($1, $2, $3, $4)`,
      values: [scope.householdId, statementId, piece, sealed],
    });
  }
}

/** The file as it was uploaded; empty where it is no longer kept. */
export async function readFile(scope: RowScope, statementId: string): Promise<Buffer> {
  const rows = await scope.tx.query<{ piece: number; sealed: Buffer }>({
    name: 'transaction/read-pieces',
    text: `SELECT piece, sealed FROM "transaction".statement_file
            WHERE household_id = $1 AND statement_id = $2 ORDER BY piece`,
    values: [scope.householdId, statementId],
  });
  return Buffer.concat(
    rows.map((row) => open(scope.keys, placeOf(scope, statementId, row.piece), row.sealed)),
  );
}

export async function dropFile(scope: RowScope, statementId: string): Promise<void> {
  await scope.tx.query({
    name: 'transaction/drop-pieces',
    text: 'DELETE FROM "transaction".statement_file WHERE household_id = $1 AND statement_id = $2',
    values: [scope.householdId, statementId],
  });
}

function placeOf(scope: RowScope, statementId: string, piece: number) {
  return {
    table: 'transaction.statement_file',
    rowId: `${statementId}/${piece}`,
    ownerId: scope.householdId,
  };
}
